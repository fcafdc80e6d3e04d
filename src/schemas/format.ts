/**
 * The version of the format of editions that the program reads. It counts up when an edition that was
 * fine must be changed; docs/zh/upgrade.md then says how, version by version.
 */
export const FORMAT = 2;
