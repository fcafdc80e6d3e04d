import type { Space } from '../../schemas/space.ts';

/** Whether a space counts among those of the register: in it, or in one that does not say who is. */
export function isListed({ status }: Pick<Space, 'status'>): boolean {
  return status === '在册' || status === '未载明';
}
