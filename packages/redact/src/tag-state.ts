/**
 * Where in HTML a reader stands: WHATWG HTML §13.2.5 (the tokeniser of browsers), as far as it tells
 * text from everything else.
 *
 * What browsers, CommonMark (0.31 §6.6) and other readers take for different things is no markup that
 * anybody writes by chance: from there on nothing is text any more, for the rest of the answer.
 *
 * @module
 */

type State =
  | 'text'
  | 'open'
  | 'closing'
  | 'markup'
  | 'declaration'
  | 'instruction'
  | 'comment'
  | 'name'
  | 'before'
  | 'attribute'
  | 'after'
  | 'value'
  | 'double'
  | 'single'
  | 'bare'
  | 'raw'
  | 'lost';

const BLANK = /[\t\n\f\r ]/;
const LETTER = /[a-z]/i;
/** Their content is program or plain text until their own closing tag. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title']);
/** Their content is sent, drawn or read in another way than text. */
const FOREIGN: ReadonlySet<string> = new Set(
  'form textarea option select iframe object xmp plaintext noscript noembed noframes template svg math'.split(
    ' ',
  ),
);
/** Characters of a tag's name that are kept. */
const NAME = 16;

/** Reads HTML character by character. */
export class TagState {
  #state: State = 'text';
  #name = '';
  #closes = false;
  /** The end of a comment, declaration or raw text, as far as it has come. */
  #tail = '';

  /** Whether this is no text: a tag, a comment, a script, or nobody knows. */
  get inside(): boolean {
    return this.#state !== 'text' && this.#state !== 'open';
  }

  /** Whether nothing is open, not even a `<`. */
  get isText(): boolean {
    return this.#state === 'text';
  }

  /** Moves over one character. */
  step(character: string): void {
    if (this.#state !== 'text') this.#state = this.#next(character);
    else if (character === '<') this.#state = 'open';
  }

  #next(character: string): State {
    switch (this.#state) {
      case 'text':
      case 'lost':
        return this.#state;
      case 'open':
        return this.#opened(character);
      case 'closing':
        if (LETTER.test(character)) return this.#named(character, true);
        return character === '>' ? 'text' : 'lost';
      case 'markup':
      case 'declaration':
      case 'instruction':
      case 'comment':
        return this.#outside(this.#state, character);
      case 'raw':
        return this.#inRaw(character);
      case 'double':
      case 'single':
        if (character === '<') return 'lost';
        return character === (this.#state === 'double' ? '"' : "'") ? 'before' : this.#state;
      case 'name':
      case 'before':
      case 'attribute':
      case 'after':
      case 'value':
      case 'bare':
        return this.#inTag(this.#state, character);
    }
  }

  #opened(character: string): State {
    this.#tail = '';
    if (LETTER.test(character)) return this.#named(character, false);
    if (character === '/') return 'closing';
    if (character === '!') return 'markup';
    if (character === '?') return 'instruction';
    return character === '<' ? 'open' : 'text';
  }

  #named(character: string, closes: boolean): State {
    this.#name = character.toLowerCase();
    this.#closes = closes;
    return 'name';
  }

  /** `<!…>`, `<?…?>`, `<!--…-->`. */
  #outside(state: State, character: string): State {
    const before = this.#tail;
    this.#tail = (before + character).slice(-4);
    if (character === '<') return 'lost';
    if (state === 'markup') {
      if (this.#tail === '--') return 'comment';
      if (this.#tail === '-') return 'markup';
      if (character === '>') return before === '' ? 'text' : 'lost';
      return LETTER.test(character) && before === '' ? 'declaration' : 'lost';
    }
    if (character !== '>') return state;
    if (state === 'declaration') return 'text';
    if (state === 'instruction') return before.endsWith('?') ? 'text' : 'lost';
    if (before.endsWith('--!')) return 'lost';
    return before.endsWith('--') ? 'text' : 'comment';
  }

  #inTag(state: State, character: string): State {
    if (character === '>') return this.#closed();
    if (character === '<' || character === '`') return 'lost';
    const quote = character === '"' || character === "'";
    if (state === 'value') {
      if (BLANK.test(character)) return 'value';
      if (quote) return character === '"' ? 'double' : 'single';
      return character === '=' ? 'lost' : 'bare';
    }
    if (quote) return 'lost';
    if (BLANK.test(character))
      return state === 'attribute' || state === 'after' ? 'after' : 'before';
    if (state === 'bare') return 'bare';
    if (character === '/') return 'before';
    if (character === '=') return state === 'attribute' || state === 'after' ? 'value' : 'lost';
    if (state !== 'name') return 'attribute';
    this.#name = (this.#name + character.toLowerCase()).slice(0, NAME);
    return 'name';
  }

  #closed(): State {
    this.#tail = '';
    if (this.#closes) return 'text';
    if (FOREIGN.has(this.#name)) return 'lost';
    return RAW.has(this.#name) ? 'raw' : 'text';
  }

  #inRaw(character: string): State {
    const end = `</${this.#name}`;
    const open = this.#tail;
    if (open === end && (BLANK.test(character) || character === '/' || character === '>')) {
      this.#closes = true;
      return character === '>' ? 'text' : 'before';
    }
    this.#tail = character === '<' ? '<' : open === '' ? '' : open + character.toLowerCase();
    if (end.startsWith(this.#tail)) return 'raw';
    // Markup within, which is none here and may be one elsewhere.
    const markup = open.startsWith('<') && (open.length > 1 || /[a-z/!?]/i.test(character));
    this.#tail = '';
    return markup ? 'lost' : 'raw';
  }
}
