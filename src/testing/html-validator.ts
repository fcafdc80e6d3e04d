import {
  type ConfigData,
  HtmlValidate,
  type ResolvedConfig,
  StaticConfigLoader,
} from 'html-validate';

/**
 * A validator of many texts by one configuration, which is made out once: the library does it anew
 * for each text, which costs more than to judge a short one.
 */
export function htmlValidator(config: ConfigData): HtmlValidate {
  return new HtmlValidate(new HeldConfig({ root: true, ...config }));
}

class HeldConfig extends StaticConfigLoader {
  private held: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.held ??= super.getConfigFor(handle);
    return this.held;
  }
}
