import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Button, ErrorSummary, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Box } from '../../../platform/files/cover.ts';
import { paths } from '../../paths.ts';
import type { CaseFile } from '../../store-files.ts';
import { sayRedaction } from '../text.ts';

export interface CoverPageProps {
  shell: Shell; number: string; version: number; file: CaseFile; nth: number; shown: readonly Box[]; flash?: string | undefined; errors?: readonly FormError[];
  /** Value and place of each cell of the grid, row by row. */
  cells: readonly { value: string; row: number; column: number }[];
  textOf(box: Box): string;
}

/** Faces and plates covered by hand: a grid of ticks over the picture; with script one draws boxes instead (ui/client/gambar.ts). */
export function CoverPage({ shell, number, version, file, nth, shown, flash, errors = [], cells, textOf }: CoverPageProps) {
  const t = sayRedaction(shell.lang);
  const p = t.photo;
  const chosen = new Set(shown.map(textOf));
  const free = shown.map(textOf).filter((value) => !cells.some((cell) => cell.value === value));
  return (
    <ConsolePage shell={shell} title={p.title(nth)} bar={<a href={paths.consoleCase(number)}>{t.back}</a>} scripts={['konsol.js', 'gambar.js']}>
      <p class="soft">{p.lead}</p>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} />
      <Form action={paths.coverPhoto(number, file.id)} csrf={shell.csrf} attrs={{ 'data-cover': true, 'data-box': p.box(0).replace(/ ?0$/, '') }}>
        <Hidden name="versi" value={String(version)} />
        <fieldset class="field"><legend>{p.grid}</legend>
          <p class="hint" data-cover-hint hidden>{p.draw}</p>
          <div class="cover" data-cover-picture>
            <img src={paths.uncovered(number, file.id)} alt={p.alt} width={file.width} height={file.height} />
            <div class="cover-grid" data-cover-grid>{cells.map((cell, at) => (
              <label><input type="checkbox" name="kotak" id={at === 0 ? 'f-kotak' : undefined} value={cell.value} checked={chosen.has(cell.value)} /><span class="vh">{p.cell(cell.row, cell.column)}</span></label>
            ))}</div>
          </div>
        </fieldset>
        <div data-cover-free>{free.length > 0 && <Picks many name="kotak" legend={p.boxes} value={free} options={free.map((value, at) => ({ value, label: p.box(at + 1) }))} />}</div>
        <p class="row"><Button>{p.save}</Button><span data-cover-add hidden><Button kind="alt" type="button">{p.add}</Button></span>{shown.length > 0 && <Button kind="alt" name="buka" value="ya">{p.clear}</Button>}</p>
      </Form>
      <section class="flow" aria-labelledby="j-kini"><Head id="j-kini" title={p.now} />
        <p class="soft">{shown.length > 0 ? p.covered(shown.length) : p.open}</p>
        <p><img class="cover-now" src={paths.file(file.id, 'besar', file.publishedKey)} alt={p.now} width={file.width} height={file.height} /></p>
      </section>
    </ConsolePage>
  );
}
