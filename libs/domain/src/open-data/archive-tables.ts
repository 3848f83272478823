import { column, type TableWords } from './table-words.ts';

export const archiveTables: readonly TableWords[] = [
  {
    name: 'archive',
    title: { es: 'Acervo', en: 'Archive' },
    columns: [
      column(
        'kind',
        'text',
        'Clase: plan, declaration, minutes, formal-minutes (acta), resolution, installation, agreement, internal-evaluation, independent-evaluation, report, evidence, document',
        'Kind: plan, declaration, minutes, formal-minutes, resolution, installation, agreement, internal-evaluation, independent-evaluation, report, evidence, document',
      ),
      column('id', 'text', 'Identificador dentro de su clase', 'Id within its kind'),
      column('title', 'text', 'Título', 'Title'),
      column('day', 'day', 'Fecha', 'Day'),
      column('plan_number', 'number', 'Número del plan', 'Number of the plan'),
      column('hash', 'text', 'Huella SHA-256 del contenido', 'SHA-256 of the content'),
      column(
        'page',
        'text',
        'Página, debajo de la dirección de la entidad',
        "Page, below the entity's address",
      ),
      column('disposed_at', 'moment', 'Cuándo se dio de baja', 'When it was taken out'),
    ],
  },
];
