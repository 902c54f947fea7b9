/**
 * Where in an answer a reader stands: inside a URL, a link or image target, or a tag. What is
 * restored there would be sent away by whoever follows or loads it, so nothing is.
 *
 * @module
 */

/** Reads an answer character by character; its state is the same however the answer is cut. */
export class LinkState {
  #tail = '';
  #line = '';
  #url = false;
  /** What ends the tag, comment or raw text that is open: `>`, `-->`, `</script`; empty outside. */
  #tagEnd = '';
  #quote = '';
  #escaped = false;
  /** Open parentheses of a link target; 0 outside. */
  #target = 0;

  /** Whether nothing may be restored here. */
  get inside(): boolean {
    return this.#url || this.#tagEnd !== '' || this.#target > 0;
  }

  /** Moves over `text`. */
  read(text: string): void {
    for (const character of text) this.#step(character);
  }

  #step(character: string): void {
    const before = this.#tail.at(-1) ?? '';
    this.#tail = (this.#tail + character.toLowerCase()).slice(-16);
    this.#line = character === '\n' ? '' : (this.#line + character).slice(0, LINE);
    this.#stepTag(character);
    this.#stepTarget(character, before);
    const goesOn = this.#url && !/[\s<>"`]/u.test(character);
    this.#url = goesOn || URL_START.test(this.#tail) || DEFINITION.test(this.#line);
  }

  #stepTag(character: string): void {
    if (this.#tagEnd === '') {
      if (this.#tail.endsWith('<!--')) this.#tagEnd = '-->';
      else if (/<[a-z/!?]$/u.test(this.#tail)) this.#tagEnd = '>';
      return;
    }
    if (this.#tagEnd !== '>') {
      if (this.#tail.endsWith(this.#tagEnd)) this.#tagEnd = this.#tagEnd === '-->' ? '' : '>';
    } else if (this.#tail.endsWith('<!--')) {
      this.#tagEnd = '-->';
    } else if (this.#quote !== '') {
      if (character === this.#quote) this.#quote = '';
    } else if ((character === '"' || character === "'") && /=\s*["']$/u.test(this.#tail)) {
      this.#quote = character;
    } else if (/<(?:script|style)\b[^>]*$/u.test(this.#tail)) {
      // Until its own closing tag everything is program text.
      this.#tagEnd = this.#tail.includes('<script') ? '</script' : '</style';
    } else if (character === '>') {
      this.#tagEnd = '';
    }
  }

  #stepTarget(character: string, before: string): void {
    if (this.#target === 0) {
      if (character === '(' && OPENS_TARGET.test(this.#tail)) this.#target = 1;
      return;
    }
    if (this.#escaped) {
      this.#escaped = false;
    } else if (character === '\\') {
      this.#escaped = true;
    } else if (character === '(') {
      this.#target += 1;
    } else if (character === ')') {
      this.#target -= 1;
    } else if (character === '\n' && before === '\n') {
      this.#target = 0;
    }
  }
}

/** Characters of a line that are kept, for reference definitions. */
const LINE = 256;
/** A link or image target, or a style sheet's. */
const OPENS_TARGET = /(?:\]|\burl)\($/u;
/** CommonMark 0.31 §4.7: a link reference definition. */
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*$/u;
/** RFC 3986 §3.1 schemes that lead somewhere, and what is taken for one. `tel:` dials and sends nothing. */
const URL_START =
  /(?:[\\/]{2}|\bwww\.|\\href\{|@import\s*"?|\b(?:mailto|sms|data|javascript|vbscript|ftps?|wss?|geo|whatsapp|intent|skype|file|blob):)$/u;
