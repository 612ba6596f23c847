/** The whole style sheet: it stands in the page, allowed by its digest. Contrasts are WCAG AA in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --sheet: #ffffff; --ink: #15202b; --quiet: #4a5865; --line: #d5dbe1; --accent: #1b4f8f;
  --good: #176339; --good-ground: #e2f3e8; --bad: #9a1f1f; --bad-ground: #fbe6e4; --warn: #7a4a00; --warn-ground: #fdf0d5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10161d; --sheet: #19222c; --ink: #e9eef3; --quiet: #a9b6c2; --line: #324150; --accent: #8cbcf5;
    --good: #84d6a4; --good-ground: #14331f; --bad: #ffaaa2; --bad-ground: #431a18; --warn: #f4c979; --warn-ground: #3b2b0c;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: baseline; justify-content: space-between; padding-top: 2rem; }
h1 { margin: 0; font-size: 1.75rem; letter-spacing: .02em; }
h1 a { color: inherit; text-decoration: none; }
h2 { margin: 2.5rem 0 1rem; font-size: 1.2rem; }
h3 { margin: 0; font-size: 1.05rem; }
p { margin: .4rem 0; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .5rem 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
nav a[aria-current="true"] { color: var(--ink); font-weight: 600; text-decoration: none; }
.claim { max-width: 46rem; margin: .75rem 0 1.5rem; font-size: 1.15rem; color: var(--quiet); }
.banner { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between;
  padding: .9rem 1.1rem; border-radius: .6rem; border-left: .35rem solid; margin-bottom: .8rem; }
.banner strong { font-size: 1.1rem; }
.banner p { margin: 0; }
.good { color: var(--good); background: var(--good-ground); }
.bad { color: var(--bad); background: var(--bad-ground); }
.warn { color: var(--warn); background: var(--warn-ground); }
.clock time { font-variant-numeric: tabular-nums; font-weight: 700; font-size: 1.1rem; }
.clock p { flex-basis: 100%; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 1rem; margin: 0; padding: 0; list-style: none; }
.parts { grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.parts h3 { font-size: .95rem; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem; }
.card > div { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; }
.badge { white-space: nowrap; border-radius: 1rem; padding: .1rem .65rem; font-size: .85rem; font-weight: 600; }
.quiet { color: var(--quiet); }
.card p, .card details, .card ul { font-size: .925rem; }
.card ul.links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .6rem 0 0; padding: 0; list-style: none; }
.faults { margin: .4rem 0; padding-left: 1.2rem; color: var(--bad); overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .25rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 1rem; margin: 1rem 0 0; }
dt { color: var(--quiet); font-size: .9rem; }
dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dd.long { font-size: 1.05rem; }
.method { font-weight: 700; }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2.5rem; color: var(--quiet); border-top: 1px solid var(--line); }
`;
