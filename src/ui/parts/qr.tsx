import { encode } from 'uqr';

/** A QR code drawn as one path, black on white in both schemes so that every camera reads it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="176" height="176" role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={runs(data)} fill="#12172e" />
    </svg>
  );
}

/** Dark modules side by side become one rectangle: a third of the bytes of one square each. */
function runs(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  });
  return path;
}
