import { createHash } from 'node:crypto';

/** The style of every document: readable at 200 %, dark text on white, and pages when it is printed. */
export const STYLE = `
html{font:100%/1.5 system-ui,"Liberation Sans",Arial,sans-serif;color:#111;background:#fff}
body{margin:0 auto;max-width:48rem;padding:1.5rem}
h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0 .6rem}h2{font-size:1.25rem;margin:1.8rem 0 .5rem}h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
.issuer,.subtitle{margin:0;color:#444}
dl{margin:.6rem 0}dl div{display:flex;flex-wrap:wrap;gap:.2rem 1rem}dt{font-weight:600;min-width:12rem}dd{margin:0}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600;padding-bottom:.3rem}
th,td{border:1px solid #767676;padding:.3rem .5rem;vertical-align:top}thead th{background:#eee}
.left{text-align:left}.center{text-align:center}.right{text-align:right;font-variant-numeric:tabular-nums}
blockquote{margin:.6rem 0 .6rem 1rem;padding-left:1rem;border-left:3px solid #767676}
.notice{border:1px solid #767676;padding:.6rem .8rem;background:#f6f6f6}
.signatures{display:flex;flex-wrap:wrap;gap:2rem;margin:3rem 0 1rem}.signature{flex:1 1 14rem}.line{border-bottom:1px solid #111;height:3rem;margin:0}
.role{font-weight:600}.note{color:#444}
footer{margin-top:2.5rem;border-top:1px solid #767676;color:#444;font-size:.875rem}
@page{size:A4;margin:20mm 18mm}
@media print{body{max-width:none;padding:0}h2,h3{break-after:avoid}tr,.signature,dl div{break-inside:avoid}thead{display:table-header-group}}
`;

/** What a page of ours may load: its own style and nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
