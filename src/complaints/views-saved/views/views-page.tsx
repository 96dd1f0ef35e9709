import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Empty, Note } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { consoleText } from '../../console/text.ts';
import { viewPaths } from '../paths.ts';
import { viewAddress } from '../shown.ts';
import type { SavedView, Shared } from '../store-views.ts';
import { sayViews } from '../text.ts';

/** A form of a list that was refused: what it would have kept. */
export interface TypedView { nama: string; daftar: string; saringan: string; untuk: string }
interface Props { shell: Shell; officerId: string; views: readonly SavedView[]; flash?: string | undefined; errors: readonly FormError[]; typed?: TypedView | undefined; sharing: readonly Shared[] }

export function ViewsPage({ shell, officerId, views, flash, errors, typed, sharing }: Props) {
  const t = sayViews(shell.lang);
  const all = consoleText(shell.lang);
  return (
    <ConsolePage shell={shell} title={t.title}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
      {typed && <Form action={viewPaths.all()} csrf={shell.csrf}>
        <Hidden name="daftar" value={typed.daftar} /><Hidden name="saringan" value={typed.saringan} />
        <Field name="nama" label={t.name} value={typed.nama} maxlength={60} error={errorOf(errors, 'nama')} />
        {sharing.length > 1 && <Select name="untuk" label={t.for} value={typed.untuk} options={sharing.map((one) => ({ value: one, label: t.shared[one] }))} />}
        <p><Button>{t.go}</Button></p>
      </Form>}
      <p class="soft">{t.lead}</p>
      {views.length === 0 ? <Empty title={t.empty}><p>{t.emptyText}</p></Empty> : (
        <DataTable caption={t.title} captionHidden columns={[{ label: t.name }, { label: t.list }, { label: t.for }, { label: t.action }]} rows={views.map((one) => ({
          header: <><a href={viewAddress(one)}>{one.name}</a>{one.isDefault && <span class="soft"> ({t.isDefault})</span>}</>,
          cells: [t.lists[one.list], t.shared[one.shared], <Actions shell={shell} view={one} own={one.ownerId === officerId} />],
        }))} />
      )}
    </ConsolePage>
  );
}

function Actions({ shell, view, own }: { shell: Shell; view: SavedView; own: boolean }) {
  const t = sayViews(shell.lang);
  const said = <span class="vh">: {t.ofView(view.name)}</span>;
  const one = (noun: Parameters<typeof viewPaths.act>[1], value: string, label: string) => (
    <Form action={viewPaths.act(view.id, noun)} csrf={shell.csrf} class="row"><Hidden name="nilai" value={value} /><Button kind="quiet">{label}{said}</Button></Form>
  );
  return (
    <div class="row">
      {one('sematan', view.pinned ? 'tidak' : 'ya', view.pinned ? t.unpin : t.pin)}
      {one('utama', view.isDefault ? 'tidak' : 'ya', view.isDefault ? t.noDefault : t.makeDefault)}
      {own && one('penghapusan', 'ya', t.remove)}
      {own && <Form action={viewPaths.act(view.id, 'nama')} csrf={shell.csrf} class="row">
        <Field name="nama" id={`nama-${view.id}`} label={t.newName(view.name)} labelHidden value={view.name} maxlength={60} /><Button kind="quiet">{t.rename}{said}</Button>
      </Form>}
    </div>
  );
}
