import type { Lang } from '../../../platform/world.ts';
import { paths } from '../../paths.ts';
import type { CaseFile } from '../../store-files.ts';
import { sayRedaction } from '../text.ts';

/** The ways to hide what the public should not read or see, beside the form that publishes. */
export function HideLinks({ number, files, lang }: { number: string; files: readonly CaseFile[]; lang: Lang }) {
  const t = sayRedaction(lang);
  return (
    <ul class="bullets">
      <li><a href={paths.redaction(number)}>{t.link}</a></li>
      {files.map((file, at) => <li><a href={paths.coverPhoto(number, file.id)}>{t.photo.link(at + 1)}</a></li>)}
    </ul>
  );
}
