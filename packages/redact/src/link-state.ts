/**
 * Where in an answer a reader stands: inside a URL, a link or image target, or a tag. What is
 * restored there would be sent away by whoever follows or loads it, so nothing is.
 *
 * @module
 */
import { TagState } from './tag-state.ts';
import { peek, type View } from './view.ts';

/** Reads an answer character by character; its state is the same however the answer is cut. */
export class LinkState {
  readonly #tag = new TagState();
  readonly #target = new TargetState();
  #tail = '';
  #line = '';
  /** What ends the URL that is open: a closing sign, or empty for a blank; undefined outside. */
  #url: string | undefined;
  /** Line ends that may still come before the target of a reference definition. */
  #definition = 0;
  /** Characters that are still looked at one by one, whatever they are. */
  #closely = 0;

  /** Whether nothing may be restored here. */
  get inside(): boolean {
    return (
      this.#url !== undefined || this.#definition > 0 || this.#tag.inside || this.#target.inside
    );
  }

  /** Moves over `text`. */
  read(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.#isPlain) {
        SPECIAL.lastIndex = at;
        const to = SPECIAL.exec(text)?.index ?? text.length;
        if (to > at) this.#skip(text.slice(at, to));
        if (to === text.length) return;
        at = to;
      }
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      this.#step(character);
      at += character.length;
    }
  }

  /** Whether nothing is open, so that only special characters matter. */
  get #isPlain(): boolean {
    return (
      this.#url === undefined &&
      this.#definition === 0 &&
      this.#closely === 0 &&
      this.#tag.isText &&
      !this.#target.inside
    );
  }

  #skip(text: string): void {
    this.#tail = (this.#tail + text.slice(-TAIL).toLowerCase()).slice(-TAIL);
    if (this.#line.length < LINE) this.#line = (this.#line + text).slice(0, LINE);
  }

  #step(character: string): void {
    this.#tail = (this.#tail + character.toLowerCase()).slice(-TAIL);
    this.#closely = character === '@' ? IMPORT : Math.max(0, this.#closely - 1);
    this.#tag.step(character);
    this.#target.step(character, this.#tail);
    this.#stepDefinition(character);
    if (this.#url !== undefined && !this.#ends(this.#url, character)) return;
    this.#url = undefined;
    if (SIGNS.test(character)) this.#url = opened(this.#tail);
  }

  #ends(end: string, character: string): boolean {
    return end === '' ? BLANK.test(character) : character === end || character === '\n';
  }

  #stepDefinition(character: string): void {
    if (this.#definition > 0) {
      if (character === '\n') this.#definition -= 1;
      else if (!BLANK.test(character)) {
        this.#definition = 0;
        this.#url = character === '<' ? '>' : '';
      }
    } else if (character === ':' && this.#tail.endsWith(']:') && DEFINITION.test(this.#line)) {
      this.#definition = 2;
    }
    this.#line = character === '\n' ? '' : (this.#line + character).slice(0, LINE);
  }
}

/** The target of an inline link or image (CommonMark 0.31 §6.3), or of a style sheet. */
class TargetState {
  /** Open parentheses; 0 outside. */
  #depth = 0;
  #escaped = false;
  /** What closes the `<…>` or the title that is open. */
  #quote = '';
  #before = '';

  get inside(): boolean {
    return this.#depth > 0;
  }

  step(character: string, tail: string): void {
    const before = this.#before;
    this.#before = character;
    if (this.#depth === 0) {
      if (character === '(' && OPENS_TARGET.test(tail)) this.#depth = 1;
    } else if (this.#escaped) {
      this.#escaped = false;
    } else if (character === '\\') {
      this.#escaped = true;
    } else if (character === '\n' && before === '\n') {
      this.#depth = 0;
      this.#quote = '';
    } else if (this.#quote !== '') {
      if (character === this.#quote) this.#quote = '';
    } else if (character === '<' && /\(\s*<$/u.test(tail)) {
      this.#quote = '>';
    } else if ((character === '"' || character === "'") && /\s/u.test(before)) {
      this.#quote = character;
    } else if (character === '(') {
      this.#depth += 1;
    } else if (character === ')') {
      this.#depth -= 1;
    }
  }
}

/** What ends the URL that `tail` opens; undefined where it opens none. */
function opened(tail: string): string | undefined {
  if (tail.endsWith('@import')) return ';';
  if (/\b(?:java|vb)script:$/u.test(tail)) return '\n';
  if (!URL_START.test(tail)) return undefined;
  // Who reads `<…>` or a quoted value takes blanks in it for part of the URL.
  const sign = QUOTED.exec(tail)?.[1];
  return sign === undefined ? '' : sign === '<' ? '>' : sign;
}

/**
 * Whether what stands behind `end` goes on as a host or an address: `….example.org`, `…@example.org`. A
 * value before it would be part of a name that somebody looks up.
 */
export function isHostBehind(view: View, end: number): boolean {
  let i = end;
  if (peek(view, i) === 0x40) return isHostCode(peek(view, i + 1));
  let dots = 0;
  for (; i - end < HOST; i += 1) {
    const code = peek(view, i);
    if (code === 0x2e && isHostCode(peek(view, i + 1))) dots += 1;
    else if (!isHostCode(code) && code !== 0x2d && code !== 0x5f) {
      return (
        dots > 1 || (dots > 0 && (code === 0x2f || code === 0x3a || code === 0x3f || code === 0x40))
      );
    }
  }
  return true;
}

function isHostCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Whether a whole value is a URL, or stands under a key for one: all of it is then an address. */
export function isAddress(text: string, key: string | undefined): boolean {
  return WHOLE_URL.test(text) || (key !== undefined && URL_KEY.test(key));
}

/** Characters that are kept of what was read. */
const TAIL = 48;
/** Characters of a line that are kept, for reference definitions. */
const LINE = 256;
/** Characters of a host. */
const HOST = 128;
/** Blanks end a URL; U+FEFF, which `\s` counts among them, does not. */
const BLANK = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000<>"`]/u;
/** Last characters of what opens a URL. */
const SIGNS = /[\\/.:{?#=\]t[]/u;
/** Characters that open something, or tell lines apart. */
const SPECIAL = /[<(\\/.。．｡:{?#=\][@\n]/gu;
/** Characters of `import`. */
const IMPORT = 6;
/** A link or image target, or a style sheet's. */
const OPENS_TARGET = /(?:\]|\b(?:url|src|image-set))\($/u;
/** CommonMark 0.31 §4.7: a link reference definition, perhaps in a quotation or a list. */
const DEFINITION = /^[\s>*+.)\d-]{0,24}\[(?:[^\]\\]|\\.)+\]$/u;
/**
 * RFC 3986 §3.1 schemes that lead somewhere, and what is taken for one; a host before its path, which
 * readers make a link of; targets in LaTeX, AsciiDoc, BBCode and wikis. `tel:` dials and sends nothing.
 */
const URL_START =
  /(?:[\\/]{2}|\bwww\.|\\(?:href|url|includegraphics(?:\[[^\]]*\])?) ?\{|\b(?:https?|mailto|sms|data|javascript|vbscript|ftps?|wss?|geo|whatsapp|intent|skype|tg|slack|sip|ldaps?|jar|file|blob):|[\p{L}\d-][.。．｡][\p{L}]{2,24}(?::\d{1,5})?[/?#]|\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?[/?#]|\b(?:link|image:?):|\[(?:url|img)(?:=|\])|!\[\[)$/u;
/** What opens around a URL. */
const QUOTED = /(["'`<])\s*(?:[a-z][a-z\d+.-]*:)?[\\/]{0,4}$/u;
const WHOLE_URL =
  /^[\s<"']*(?:[a-z][a-z\d+.-]*:[\\/]|[\\/]{2}|www\.|(?:data|javascript|mailto):)/iu;
const URL_KEY =
  /ur[il]s?$|^(?:href|link|src|endpoint|webhook|callback|redirect|image|host|domain)s?$/iu;
