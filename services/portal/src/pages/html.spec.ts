import { describe, expect, it } from '@jest/globals';
import { html, trusted } from './html.js';

describe('markup', () => {
  it('escapes what is put into it', () =>
    expect(html`<a title="${`"'`}">${'<b>&'}</a>`.text).toBe('<a title="&quot;&#39;">&lt;b&gt;&amp;</a>'));

  it('takes markup as markup, lists in a row, numbers as they are, and nothing for what is not there', () =>
    expect(html`${html`<i>${1}</i>`}${[html`<b></b>`, '<']}${undefined}${trusted('<hr>')}${2n}`.text).toBe(
      '<i>1</i><b></b>&lt;<hr>2',
    ));
});
