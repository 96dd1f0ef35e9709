import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as the browser gets it. */
export const page = (vnode: VNode): string => `<!doctype html>${renderToString(vnode)}`;
