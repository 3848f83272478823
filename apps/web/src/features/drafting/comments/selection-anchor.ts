import { DeskAnchor, type DeskSpot } from '@ruta/contracts/drafting/desk-comment';
import { shortQuote } from '@ruta/domain/drafting/anchor';
import type { Editor } from '@tiptap/core';
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Spot } from '../desk-context.ts';

/** What a comment will be about. */
export interface Subject {
  spot: DeskSpot;
  anchor: DeskAnchor | null;
  quote: string;
}

/** What is selected where the person stands; without a selection, the whole field or section. */
export function subjectAt({ place, editor, line, spot }: Spot): Subject {
  const about = editor ? inProse(editor) : line ? inLine(line.text, line.area) : null;
  return { spot: line?.spot ?? spot ?? place, anchor: about?.anchor ?? null, quote: about?.quote ?? '' };
}

type Found = Pick<Subject, 'quote'> & { anchor: DeskAnchor };

function inProse(editor: Editor): Found | null {
  const { from, to, empty } = editor.state.selection;
  const text = editor.state.doc.textBetween(from, to, '\n');
  const sync: { binding?: { type: Y.XmlFragment; mapping: Map<unknown, unknown>; doc: Y.Doc } } | undefined =
    ySyncPluginKey.getState(editor.state);
  const binding = sync?.binding;
  if (empty || text.trim() === '' || !binding) return null;
  const at = (position: number, assoc: number) => {
    const relative: unknown = absolutePositionToRelativePosition(
      position,
      binding.type,
      binding.mapping as never,
    );
    const absolute =
      relative instanceof Y.RelativePosition
        ? Y.createAbsolutePositionFromRelativePosition(relative, binding.doc)
        : null;
    return absolute && Y.createRelativePositionFromTypeIndex(absolute.type, absolute.index, assoc);
  };
  return found(at(from, 0), at(to, -1), text);
}

function inLine(text: Y.Text, { selectionStart, selectionEnd }: HTMLTextAreaElement): Found | null {
  if (selectionStart >= selectionEnd) return null;
  return found(
    Y.createRelativePositionFromTypeIndex(text, selectionStart, 0),
    Y.createRelativePositionFromTypeIndex(text, selectionEnd, -1),
    text.toJSON().slice(selectionStart, selectionEnd),
  );
}

/** A stretch holds on to its own first and last character: what is written beside it is not of it. */
function found(start: unknown, end: unknown, text: string): Found | null {
  const anchor = DeskAnchor.safeParse(JSON.parse(JSON.stringify({ start, end })));
  return anchor.success ? { anchor: anchor.data, quote: shortQuote(text) } : null;
}
