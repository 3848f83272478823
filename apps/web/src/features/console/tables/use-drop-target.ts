import { ParticipantId } from '@ruta/contracts/protocol/ids';
import { useState, type DragEvent } from 'react';

/** The kind of thing that is dragged: a person's id, and nothing that other pages could read. */
export const draggedPerson = 'application/x-ruta-person';

/** Where people may be dropped. */
export function useDropTarget(onDrop: (id: ParticipantId) => void) {
  const [over, setOver] = useState(false);
  const holds = (event: DragEvent) => event.dataTransfer.types.includes(draggedPerson);
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const id = ParticipantId.safeParse(event.dataTransfer.getData(draggedPerson));
      if (!id.success) return;
      event.preventDefault();
      onDrop(id.data);
    },
  };
}
