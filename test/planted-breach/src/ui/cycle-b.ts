import { one } from './cycle-a.ts';
export const other = () => one;
