/** What findPersonalData looks for. */
export type PersonalDataKind = '身份证号' | '手机号' | '银行卡号';

/** A number by its place in the folded text. */
export interface Candidate {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}
