/** Elements that begin a paragraph of their own, and end one (HTML Standard, 15.3). */
export const blockElements: ReadonlySet<string> = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option optgroup p pre section select ' +
    'summary table tbody td textarea tfoot th thead title tr ul button label iframe object',
);

/** Elements whose spaces and line ends are kept. */
export const preformatted: ReadonlySet<string> = words('pre textarea listing xmp plaintext');

/** Elements whose text a reader of the page does not see. */
export const unseenElements: ReadonlySet<string> = words('template noscript noframes noembed datalist');

/** Elements whose text is code, and no words of the page. */
export const codeElements: ReadonlySet<string> = words('script style');

/** Attributes that say how an element looks or behaves. Their values are words of HTML and CSS, unless they hold a number. */
export const lookAttributes: ReadonlySet<string> = words(
  'abbr accept accept-charset align alink allow allowfullscreen async autocomplete autofocus axis background bgcolor border ' +
    'bordercolor cellpadding cellspacing char charset checked class clear color cols colspan compact controls coords ' +
    'crossorigin decoding defer dir disabled draggable enctype face for frame frameborder headers height hidden hreflang ' +
    'hspace http-equiv id integrity itemprop itemscope itemtype lang language link loading marginheight marginwidth max ' +
    'maxlength media method min multiple muted name noshade novalidate nowrap pattern property rel required reversed role ' +
    'rows rowspan rules sandbox scope scrolling selected shape size sizes spellcheck start step style tabindex target text ' +
    'topmargin leftmargin type valign vlink vspace width wrap xml:lang xmlns aria-hidden aria-expanded aria-controls ' +
    'aria-haspopup aria-labelledby aria-describedby focusable fill stroke viewbox d points transform',
);

/** Attributes that describe what is shown, and are not shown themselves. */
export const descriptions: ReadonlySet<string> = words('alt title aria-label placeholder longdesc summary');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
