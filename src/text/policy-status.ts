/** The state of a document where it stands alone: 「现行有效」, 「效力未核实」. */
export function policyStatusSaid(status: string): string {
  return status === '未核实' ? '效力未核实' : status;
}
