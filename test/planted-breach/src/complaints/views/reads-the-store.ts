import { store } from '../store.ts';
export const view = store;
