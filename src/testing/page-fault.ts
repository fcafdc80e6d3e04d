/** One thing that is wrong with a page in a browser, found by the check of the name. */
export interface PageFault {
  readonly check:
    | 'axe'
    | 'console'
    | 'outside-request'
    | 'overflow'
    | 'keyboard'
    | 'without-script'
    | 'touch-target'
    | 'type-size';
  readonly message: string;
}
