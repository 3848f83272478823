import { column, type TableWords } from './table-words.ts';

export const recordTables: readonly TableWords[] = [
  {
    name: 'record',
    title: { es: 'Registro público', en: 'Public record' },
    columns: [
      column('seq', 'number', 'Número de la entrada', 'Number of the entry'),
      column('kind', 'text', 'Clase de decisión', 'Kind of decision'),
      column('subject_id', 'id', 'Sobre qué', 'About what'),
      column(
        'payload',
        'json',
        'Contenido: identificadores, fechas, estados y huellas',
        'Content: ids, days, states and hashes',
      ),
      column('at_ms', 'number', 'Cuándo, en milisegundos desde 1970', 'When, in milliseconds since 1970'),
      column('previous_hash', 'text', 'Huella de la entrada anterior', 'Hash of the entry before'),
      column('hash', 'text', 'Huella de esta entrada', 'Hash of this entry'),
    ],
  },
];
