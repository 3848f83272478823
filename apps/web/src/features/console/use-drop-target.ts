import { useState, type DragEvent } from 'react';
import type { z } from 'zod';

/** What can be dragged here: a type that other pages do not know, and the shape of the id under it. */
export interface Dragged<Id extends z.ZodType> {
  type: `application/x-ruta-${string}`;
  id: Id;
}

/** A place where such things may be dropped. */
export function useDropTarget<Id extends z.ZodType>(
  dragged: Dragged<Id>,
  onDrop: (id: z.output<Id>) => void,
) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragged.type)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const id = dragged.id.safeParse(event.dataTransfer.getData(dragged.type));
      if (!id.success) return;
      event.preventDefault();
      onDrop(id.data);
    },
  };
}
