import type { Contract } from './claim.ts';
export const reference: Contract = () => [];
