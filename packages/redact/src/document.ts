/**
 * Whole documents: JSON, lines of JSON, CSV, text. What says it is of a format and is not, is taken as text, never
 * left alone.
 *
 * @module
 */
import { mapCsv } from './csv-document.ts';
import { createDetector, type Detector } from './detector.ts';
import { mapJson, type TextMap } from './json-document.ts';
import { maskFindings } from './mask.ts';

/** How a document is written. `ndjson` has one JSON value on each line. */
export type DocumentFormat = 'json' | 'ndjson' | 'csv' | 'text';

/**
 * Transforms every text of a document and leaves the rest as it is written; the format still parses.
 *
 * @param map - Called for each string, key, number or cell, with the key or column it stands under.
 */
export function mapDocument(source: string, format: DocumentFormat, map: TextMap): string {
  switch (format) {
    case 'json':
      return mapJson(source, map) ?? map(source);
    case 'ndjson':
      return source
        .split(/(\r?\n)/u)
        .map((line) => (line.trim() === '' ? line : (mapJson(line, map) ?? map(line))))
        .join('');
    case 'csv':
      return mapCsv(source, map) ?? map(source);
    case 'text':
      return map(source);
  }
}

/** Masks the personal data of a document. */
export function redactDocument(
  source: string,
  format: DocumentFormat,
  detector: Detector = createDetector(),
): string {
  return mapDocument(source, format, (text, hint) => maskFindings(text, detector.find(text, hint)));
}
