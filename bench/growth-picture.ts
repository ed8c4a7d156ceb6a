/** Draws curves as an SVG file: panels with a logarithmic x axis and a y axis from zero, readable on light and dark pages. */

export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Panel {
  readonly title: string;
  /** What the x axis counts. */
  readonly below: string;
  readonly curves: readonly Curve[];
}

const columns = 3;
const width = 300;
const height = 190;
/** The margins around the curves of a panel. */
const edge = { left: 52, right: 16, top: 30, bottom: 42 };
const header = 44;

const style = `
    .ground { fill: #ffffff } .text { fill: #24292f } .faint { fill: #57606a } .grid { stroke: #d0d7de }
    .c0 { stroke: #0969da; fill: #0969da } .c1 { stroke: #bf5700; fill: #bf5700; stroke-dasharray: 5 3 }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117 } .text { fill: #e6edf3 } .faint { fill: #9198a1 } .grid { stroke: #3d444d }
      .c0 { stroke: #4493f8; fill: #4493f8 } .c1 { stroke: #f0883e; fill: #f0883e }
    }
    text { font: 11px system-ui, sans-serif; stroke: none } .title { font-size: 12px; font-weight: 600 }
    polyline.c0, polyline.c1 { fill: none; stroke-width: 2 }`;

export function growthPicture(about: string, panels: readonly Panel[]): string {
  const names = [...new Set(panels.flatMap(({ curves }) => curves.map(({ name }) => name)))];
  const all = { width: columns * width + 20, height: header + Math.ceil(panels.length / columns) * height + 10 };
  const drawn = panels.map((panel, index) => {
    const x = 10 + (index % columns) * width;
    const y = header + Math.floor(index / columns) * height;
    return `  <g transform="translate(${x} ${y})">\n${drawPanel(panel, names)}\n  </g>`;
  });
  const legend = names.map(
    (name, index) =>
      `  <line class="c${index}" x1="${14 + index * 110}" y1="32" x2="${38 + index * 110}" y2="32" stroke-width="2"/><text class="text" x="${44 + index * 110}" y="36">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all.width} ${all.height}" width="${all.width}" height="${all.height}" role="img" aria-label="Throughput, delay and memory by agents and by length of the journal">
  <style>${style}
  </style>
  <rect class="ground" width="100%" height="100%"/>
  <text class="faint" x="14" y="18">${about}</text>
${[...legend, ...drawn].join('\n')}
</svg>
`;
}

function drawPanel({ title, below, curves }: Panel, names: readonly string[]): string {
  const points = curves.flatMap((curve) => curve.points);
  const xs = points.map(([x]) => Math.log10(x));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const top = roundUp(Math.max(...points.map(([, y]) => y)));
  const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
  const atX = (x: number) => (edge.left + ((Math.log10(x) - from) / (to - from || 1)) * inner.width).toFixed(1);
  const atY = (y: number) => (edge.top + (1 - y / top) * inner.height).toFixed(1);
  const lines = [0, top / 2, top].map(
    (y) =>
      `    <line class="grid" x1="${edge.left}" y1="${atY(y)}" x2="${width - edge.right}" y2="${atY(y)}"/><text class="faint" x="${edge.left - 6}" y="${Number(atY(y)) + 4}" text-anchor="end">${short(y)}</text>`,
  );
  const ticks = [...new Set(points.map(([x]) => x))].map(
    (x) =>
      `    <text class="faint" x="${atX(x)}" y="${height - edge.bottom + 16}" text-anchor="middle">${short(x)}</text>`,
  );
  const drawn = curves.map((curve) => {
    const kind = names.indexOf(curve.name);
    const dots = curve.points.map(([x, y]) => `<circle class="c${kind}" cx="${atX(x)}" cy="${atY(y)}" r="3"/>`);
    const path = curve.points.map(([x, y]) => `${atX(x)},${atY(y)}`).join(' ');
    return `    <polyline class="c${kind}" points="${path}"/>${dots.join('')}`;
  });
  return [
    `    <text class="text title" x="${edge.left}" y="18">${title}</text>`,
    ...lines,
    ...ticks,
    `    <text class="faint" x="${edge.left + inner.width / 2}" y="${height - edge.bottom + 32}" text-anchor="middle">${below}</text>`,
    ...drawn,
  ].join('\n');
}

/** Rounds up to 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((times) => times * power >= value) ?? 10) * power;
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1000 ? `${value / 1000}k` : String(value);
}
