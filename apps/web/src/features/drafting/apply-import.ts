import type { OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import type { FieldName } from '@ruta/domain/commitment/commitment-vocabulary';
import { rootNames } from '@ruta/domain/commitment/document';
import { importedForm } from '@ruta/domain/commitment/imported-form';
import type { ImportedPart } from '@ruta/domain/commitment/imported-parts';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { rewriteCommitment } from '@ruta/domain/commitment/rewrite-commitment';
import * as Y from 'yjs';
import { newRowId } from './new-row-id.ts';

export type ChosenParts = readonly { part: ImportedPart; field: FieldName }[];

/**
 * Writes the parts into the text as it is this moment, as one edit of this person; what others write in other fields
 * stays. Answers how to take it back, and only it.
 */
export function applyImport(
  doc: Y.Doc,
  key: string,
  chosen: ChosenParts,
  own: readonly OwnDeclaration[],
): () => void {
  const origin = Symbol('import');
  const roots = [...doc.share].filter(([name]) => rootNames.has(name)).map(([, root]) => root);
  const undo = new Y.UndoManager(roots, { trackedOrigins: new Set([origin]) });
  rewriteCommitment(doc, importedForm(readCommitment(doc, key), chosen, newRowId, own).form, origin);
  undo.stopCapturing();
  return () => {
    undo.undo();
    undo.destroy();
  };
}
