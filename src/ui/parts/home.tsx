import type { ComponentChildren } from 'preact';

/** The city's own picture from its profile; a city without one shows the pond pattern alone. */
export const Mural = ({ src }: { src: string }) => <div class="mural-wrap"><img class="mural" src={src} alt="" width="519" height="300" /></div>;

/**
 * The brand band of the home page: the question is the h1 and the label of the box.
 * @param children the report form (a `vessel`) and below it the form for the case code
 */
export const Hero = ({ heading, forField, lead, mural, children }: { heading: string; forField: string; lead: ComponentChildren; mural?: string | undefined; children: ComponentChildren }) => (
  <section class="hero">
    <div class="page hero-in">
      <div class="hero-form flow">
        <div class="on-dark flow-s flow"><h1><label for={forField}>{heading}</label></h1><p class="lead">{lead}</p></div>
        {children}
      </div>
      {mural && <Mural src={mural} />}
    </div>
  </section>
);

/** A vessel filled to the share of promises kept; the figure beside it says the same in words. */
export function KeptVessel({ percent }: { percent: number }) {
  const share = Math.min(100, Math.max(0, percent)) / 100;
  const radius = 46;
  // The bowl is a half circle, so a level at height y has its edge where x² + y² = r².
  const depth = (1 - share) * radius;
  const half = Math.sqrt(radius * radius - depth * depth);
  const fill = `M${(50 - half).toFixed(1)} ${(8 + depth).toFixed(1)}h${(2 * half).toFixed(1)}A${radius} ${radius} 0 0 1 ${(50 - half).toFixed(1)} ${(8 + depth).toFixed(1)}z`;
  return (
    <svg class="pct" viewBox="0 0 100 58" width="172" height="100" aria-hidden="true">
      <path class="pct-bowl" d="M4 8h92a46 46 0 0 1-92 0z" />{share > 0 && <path class="pct-fill" d={fill} />}<path class="pct-rim" d="M2 8h96" />
    </svg>
  );
}
