/** What an editor must know before the issue goes to WeChat. */
export interface Finding {
  readonly level: 'error' | 'warning';
  /** What was found and expected, in Chinese. */
  readonly message: string;
  readonly hint: string;
}
