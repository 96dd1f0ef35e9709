import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { words } from '../../text.ts';
import { applied, MASK_KINDS, samePlace, type PlacedMask } from '../domain.ts';
import { maskKey, pieces } from '../form.ts';
import type { Passage } from '../proposal.ts';
import type { Redaction } from '../store-redactions.ts';
import { sayRedaction, type RedactionText } from '../text.ts';

export interface RedactionPageProps {
  shell: Shell; complaint: Complaint; passages: readonly Passage[]; masks: readonly PlacedMask[]; versions: readonly Redaction[]; names: ReadonlyMap<string, string>; around: Around;
  errors?: readonly FormError[]; typed?: { words: string; kind: string }; flash?: string | undefined;
}

/** Every text the public reads, with what is proposed to be hidden in it; a list of ticks, words of one's own, and the result below. */
export function RedactionPage(props: RedactionPageProps) {
  const { shell, complaint: c, passages, masks, versions, errors = [], typed, flash } = props;
  const t = sayRedaction(shell.lang);
  const shown = passages.filter(({ place, entry }) => entry === null || masks.some((mask) => samePlace(mask, place)));
  return (
    <ConsolePage shell={shell} title={`${t.title}: ${c.number}`} bar={<a href={paths.consoleCase(c.number)}>{t.back}</a>}>
      <p class="soft">{t.lead}</p>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      {!c.publishedAt && <Note><p>{t.notOpen}</p></Note>}
      {versions[0]?.how === 'written' && <Note kind="kunyit"><p>{t.written}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} />
      <Form action={paths.redaction(c.number)} csrf={shell.csrf}>
        <Hidden name="versi" value={String(c.version)} />
        {shown.map((passage) => <PassageFields {...props} passage={passage} t={t} />)}
        {masks.length === 0 && <p>{t.none}</p>}
        <Field name="kata" label={t.typed} hint={t.typedHint} rows={3} value={typed?.words} error={errorOf(errors, 'kata')} />
        <Select name="jenis-kata" label={t.typedKind} value={typed?.kind ?? 'name'} options={MASK_KINDS.map((kind) => ({ value: kind, label: t.kind[kind] }))} />
        <p class="row"><Button>{t.save}</Button><Button kind="alt" name="lihat" value="ya">{t.look}</Button><LinkButton kind="alt" href={paths.consoleCase(c.number)}>{t.back}</LinkButton></p>
      </Form>
      <section class="flow" aria-labelledby="hasil"><Head id="hasil" title={t.preview} />
        {shown.map(({ place, text, entry }) => <div class="flow-s flow"><p class="sm soft bold">{placeTitle(place.field, entry, props, t)}</p><blockquote class="quote-b"><Prose text={applied(text, masks.filter((mask) => mask.hidden && samePlace(mask, place)))} /></blockquote></div>)}
      </section>
      <History {...props} t={t} />
    </ConsolePage>
  );
}

function placeTitle(field: string, entry: Passage['entry'], { around, shell }: RedactionPageProps, t: RedactionText): string {
  if (!entry) return t.where[field] ?? field;
  const title = (words(shell.lang).entry[entry.kind] ?? entry.kind).replace('{body}', String(entry.data['body'] ?? ''));
  return `${t.entry(title, momentText(shell.lang, entry.at, around.city.utcOffsetMinutes))}: ${t.where[field] ?? field}`;
}

function PassageFields({ passage, t, ...props }: RedactionPageProps & { passage: Passage; t: RedactionText }) {
  const { place, text, entry } = passage;
  // Numbers run through the whole page, so that a mark in the text and its tick have the same one.
  const own = props.masks.map((mask, at) => ({ ...mask, at: at + 1 })).filter((mask) => samePlace(mask, place));
  const title = placeTitle(place.field, entry, props, t);
  return (
    <section class="flow-s flow" aria-label={title}>
      <h2 class="bold">{title}</h2>
      <p class="prose">{pieces(text, own).map((piece) => (piece.mask ? <><mark class={piece.mask.hidden ? 'hid' : undefined}>{piece.text}</mark><sup aria-label={t.marked(piece.mask.at)}>{piece.mask.at}</sup></> : piece.text))}</p>
      {own.length > 0 && <Picks many name="samar" legend={`${title}: ${t.found}`} value={own.filter((mask) => mask.hidden).map(maskKey)}
        options={own.map((mask) => ({ value: maskKey(mask), label: `${mask.at}. ${t.kind[mask.kind]}: “${text.slice(mask.start, mask.end).trim()}”` }))} />}
    </section>
  );
}

function History({ shell, complaint: c, versions, names, around, t }: RedactionPageProps & { t: RedactionText }) {
  if (versions.length === 0) return null;
  return (
    <Fold summary={t.history} last>
      <DataTable caption={t.history} captionHidden columns={[{ label: t.when }, { label: t.who }, { label: t.what }, { label: t.action }]} rows={versions.map((version, at) => ({
        header: momentText(shell.lang, version.at, around.city.utcOffsetMinutes),
        cells: [names.get(version.byId) ?? '', version.how === 'masks' ? t.historyRow.masks(version.masks.filter((mask) => mask.hidden).length, version.masks.filter((mask) => !mask.hidden).length) : t.historyRow.written,
          at === 0 ? t.now : version.how === 'masks' ? <Form action={paths.redactionAgain(c.number)} csrf={shell.csrf} label={`${t.again} ${version.seq}`}>
            <Hidden name="versi" value={String(c.version)} /><Hidden name="kembali" value={version.id} /><Button kind="alt">{t.again}</Button>
          </Form> : ''],
      }))} />
    </Fold>
  );
}
