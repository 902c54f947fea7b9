"""Runs the peers that are written in Python: one JSON object a line in, one a line out.

    python presidio.py presidio-mena < requests > answers

A request is {"text": …}, an answer {"findings": [{"label", "start", "end", "score"}], "ms": …}, with
offsets in UTF-16 units. Presidio runs with all its pattern recognisers and those of presidio-mena on a
blank spaCy pipeline: spaCy publishes its language models outside the registry, so names are not looked for.
"""

import json
import sys
import time


def presidio():
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from presidio_mena import register_mena_recognizers
    from spacy.language import Language

    # The list of top levels that came with the package; it would ask the network for a newer one.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    @Language.component("lower_lemmas")
    def lower_lemmas(doc):
        # The words around a finding raise its score; they are compared by lemma.
        for token in doc:
            token.lemma_ = token.lower_
        return doc

    class BlankEngine(SpacyNlpEngine):
        def __init__(self):
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            nlp = spacy.blank("en")
            nlp.max_length = 10_000_000
            nlp.add_pipe("lower_lemmas")
            self.nlp = {"en": nlp}

        def load(self):
            pass

    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    registry.remove_recognizer("SpacyRecognizer")
    register_mena_recognizers(registry)
    engine = AnalyzerEngine(nlp_engine=BlankEngine(), registry=registry, supported_languages=["en"])

    def find(text):
        return [(r.entity_type, r.start, r.end, r.score) for r in engine.analyze(text, language="en")]

    return find


def glpi():
    from glpi_anonymizer import Anonymizer

    anonymizer = Anonymizer()

    def find(text):
        return [(m.label.value, m.start, m.end, 1) for m in anonymizer.anonymize(text).matches]

    return find


def units(text):
    """UTF-16 offset of every code point, and of the end."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def main():
    find = {"presidio-mena": presidio, "glpi-anonymizer": glpi}[sys.argv[1]]()
    for line in sys.stdin:
        # A lone surrogate is no text in Python.
        text = json.loads(line)["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        started = time.perf_counter()
        found = find(text)
        spent = (time.perf_counter() - started) * 1000
        at = units(text)
        findings = [
            {"label": label, "start": at[start], "end": at[end], "score": score}
            for label, start, end, score in found
        ]
        print(json.dumps({"findings": findings, "ms": spent}), flush=True)


main()
