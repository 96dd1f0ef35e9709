import { expect, test } from 'vitest';
import { examples, exampleShell, pageExamples } from './examples.tsx';
import { page } from './html.ts';

interface Tag { name: string; attrs: Record<string, string> }
const tags = (html: string): Tag[] => [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, name = '', rest = '']) => ({
  name, attrs: Object.fromEntries([...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])),
}));
const idsOf = (list: Tag[]) => list.flatMap((tag) => (tag.attrs['id'] ? [tag.attrs['id']] : []));

/** What can be said of a page without a browser; axe says the rest in the browser suite. */
function faults(html: string): string[] {
  const all = tags(html);
  const ids = idsOf(all);
  const labelled = new Set(all.filter((tag) => tag.name === 'label').map((tag) => tag.attrs['for']));
  const found = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id "${id}" twice`);
  for (const { name, attrs } of all) {
    for (const key of ['aria-describedby', 'aria-labelledby', 'for', 'list']) {
      for (const id of (attrs[key] ?? '').split(' ').filter(Boolean)) if (!ids.includes(id)) found.push(`<${name} ${key}="${id}"> leads nowhere`);
    }
    const control = ['input', 'select', 'textarea'].includes(name) && attrs['type'] !== 'hidden';
    if (control && !attrs['aria-label'] && !labelled.has(attrs['id'] ?? '-') && !new RegExp(`<label[^>]*><${name}[^>]*name="${attrs['name']}"`).test(html)) found.push(`<${name} name="${attrs['name']}"> has no label`);
    if (name === 'svg' && attrs['aria-hidden'] !== 'true' && !attrs['aria-label']) found.push('an svg is neither hidden nor named');
    if (name === 'img' && !('alt' in attrs)) found.push('an image has no alt');
    if ('style' in attrs) found.push(`<${name}> has an inline style`);
    for (const key of Object.keys(attrs)) if (/^on[a-z]/.test(key)) found.push(`<${name} ${key}> is an inline handler`);
    if (attrs['href']?.startsWith('#f-') && !ids.includes(attrs['href'].slice(1)) && html.startsWith('<!doctype')) found.push(`${attrs['href']} leads nowhere`);
  }
  return found;
}

test.each(examples)('$name is wired for screen readers and allowed by the content policy', ({ show }) => {
  expect(faults(page(show()))
    .filter((fault) => !fault.includes('#f-'))).toEqual([]);
});

test.each(pageExamples.filter(({ name }) => name !== 'komponen'))('page $name: one h1, landmarks, language, nothing inline', ({ show }) => {
  const html = page(show(exampleShell()));
  expect(faults(html)).toEqual([]);
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html).toMatch(/^<!doctype html><html lang="id"/);
  expect(html).toContain('<main id="isi"');
  expect(html).toContain('<a class="skip" href="#isi">');
  expect(html).not.toMatch(/<style|<script(?![^>]* src=)/);
});

test('the checks above see a planted fault', () => {
  expect(faults('<input name="a" id="x"><input id="x" aria-label="b" style="color:red" onclick="x"><p aria-describedby="y"></p>')).toHaveLength(5);
});

test('the theme of the cookie is on the root element, and absent when the device decides', () => {
  const [first] = pageExamples;
  expect(page(first!.show(exampleShell({ theme: 'gelap' })))).toContain('data-theme="gelap"');
  expect(page(first!.show(exampleShell()))).not.toContain('data-theme');
});
