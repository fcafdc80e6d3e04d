import { inflateSync } from 'node:zlib';

/**
 * For tests: the list of a notice as Excel 97 to 2003 saves it, with a title above its header; no program
 * that the tests have writes such a file.
 */
export function listXls(): Uint8Array {
  return new Uint8Array(inflateSync(Buffer.from(PACKED.join(''), 'base64')));
}

const PACKED = [
  'eNrtVk1PE0EYfmZ2t7SFlraIKCQGNzF+Ry0BCQlQiQdCAki3iEbDRyNSYwWDxKQciFE8qcGL0YMXvagHI140MR7wBxgJ',
  'Ry+CvwATEj0g9Z13d6U2HkAMibHv5JndfXZmnne+3pnZD+H5Ry8rF5BnTdCwkvXBk8MJgnQ/Qva3wko2m3XpbMH+KftO',
  'WHGg0/wZznwW8P9A7WmN4M6/2vNFBC/BR/ATigklhAAhSCi1QwDChAihjLCFUE7YSqgorKN/AnFszHQYwo0lYo111Fpz',
  'DxYBCynUUBpDG2rXrR+BZH3pnD1r99u2HoxgFBeRpOcIPf9U37W11FHj9NzAX7P16ufa0WhddCPaPi9FAY+B5Oj7It+M',
  'gIcCxwLdEqb1d3xX+Ew4i8sqnlipmpqxNgubYi3sw4BQPpBbaKQ3gYfEhrGdPYtwXsb5Cy73lvNGjmdA/+jM8XpnvpZE',
  'jMvd4dzkPAjV4muu85GZI6jEIte462wFQxyj1XUBA0hjh16LemyDMOHvaLUOoZjyamosRclEy3kTlyiZ8MRNXKFkYi6j',
  '/s9zYAWW8ia3wG8un2/9PPU36Rg8yBFNF+muhkwg0W3dpvAiKC3zEWqb/+dmCf2yWQK8jEooP0eHqnoP82IKUd3lZ1/m',
  '2pMnmvuY38f8fs6vM3Mtp/0bzE/aF3QZzAlyKtLqcq9zaw9BRHEYUdRhrPdTsuh0a6qisyo+Pr50z3VflwGOUSElMtX7',
  'lYhy7k+I2hJu6UBiMaPLMNGSflCHZ6d2TXZb7Z26LCVSI1KDiCX39DRYdjndLrc84U3c7/PEbdKwSaV9qyPzQJNBp/u2',
  'LTbrsoI7G6IYIp6e6k/vHK6KPz6jXNCl2r5K3nB/pbu+WcoB6Tqg6AbLblZ3m63uiSl16arL3icTaiRUMS1HHVxMY3Uq',
  'Nj04eRUdSreUSGkLTA+6mpqreSAxPGJraquaOOk0lqfZJCN4xadhLGdxvRHF7rCoKRnylmHIm3uEcoRJeXcT8k5W8FCv',
  'EgZ/+X8fJ38As6MqUQ==',
];
