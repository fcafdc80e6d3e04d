/** Why a site is not handed over, in Chinese; nothing was changed. */
export class HandOverError extends Error {}
