import type { Lang } from '../../../platform/world.ts';
import { Button, Hidden } from '../../../ui/parts/form.tsx';
import { paths } from '../../paths.ts';
import { sayMap } from '../text.ts';

/** Shown by its script alone (ui/client/lokasi.ts): whoever has none chooses the ward from the list, and misses nothing. */
export function PhoneLocation({ values, lang }: { values: { lintang: string; bujur: string; titik: boolean }; lang: Lang }) {
  const t = sayMap(lang).locate;
  return (
    <div class="flow-s flow" hidden data-locate={paths.locate()} data-locate-for="kelurahan" data-busy={t.busy} data-denied={t.denied} data-failed={t.failed}>
      <p><Button kind="alt" type="button">{t.go}</Button></p>
      <p class="hint" role="status"></p>
      <div data-locate-keep hidden={values.lintang === ''}>
        <label class="pick"><input type="checkbox" name="titik" value="ya" checked={values.titik} /><span class="grow"><b>{t.keep}</b><span class="hint">{t.keepHint}</span></span></label>
      </div>
      <Hidden name="lintang" value={values.lintang} /><Hidden name="bujur" value={values.bujur} />
    </div>
  );
}
