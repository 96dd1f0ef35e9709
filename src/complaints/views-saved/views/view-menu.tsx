import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import { Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { viewPaths } from '../paths.ts';
import { COUNTED, viewAddress, type ShownViews } from '../shown.ts';
import { sayViews } from '../text.ts';

/** Above a list: its pinned views, and the form that keeps the filters in use under a name. */
export function ViewMenu({ shell, views }: { shell: Shell; views: ShownViews }) {
  const t = sayViews(shell.lang);
  const { pinned, query, list, sharing } = views;
  return (
    <div class="pad">
      {pinned.length > 0 && <Tabs label={t.title} tabs={pinned.map((one) => ({
        href: viewAddress(one), label: one.count > COUNTED ? `${one.name} ${COUNTED}+` : one.name, count: one.count > COUNTED ? undefined : one.count, current: one.query === query,
      }))} />}
      {query !== '' && !pinned.some((one) => one.query === query)
        ? <Fold summary={t.save} last>
          <Form action={viewPaths.all()} csrf={shell.csrf}>
            <Hidden name="daftar" value={list} /><Hidden name="saringan" value={query} />
            <Field name="nama" label={t.name} maxlength={60} />
            {sharing.length > 1 && <Select name="untuk" label={t.for} value="own" options={sharing.map((one) => ({ value: one, label: t.shared[one] }))} />}
            <p class="row"><Button kind="alt">{t.go}</Button><a href={viewPaths.all()}>{t.manage}</a></p>
          </Form>
        </Fold>
        : pinned.length > 0 && <p class="sm"><a href={viewPaths.all()}>{t.manage}</a></p>}
    </div>
  );
}
