import type { DocumentBlock, PublicDocument } from '@ruta/contracts/documents/document';
import { paragraph, prose } from '@ruta/domain/documents/prose';

/** One of every block, with everything that is hard to set. */
export const everyBlock: DocumentBlock[] = [
  { kind: 'heading', level: 1, id: 'asistencia', text: 'Asistencia' },
  prose([paragraph('Estuvieron vecinas y vecinos de cuatro barrios.')], 'lead'),
  {
    kind: 'facts',
    items: [
      { label: 'personas', value: '60' },
      { label: 'en la sala', value: '51' },
      { label: 'en línea', value: '6' },
      { label: 'con ayuda', value: '3' },
      { label: 'sin registro', value: '12' },
    ],
  },
  { kind: 'heading', level: 2, id: 'ideas', text: 'Ideas en silencio' },
  prose([
    {
      style: 'paragraph',
      level: 0,
      runs: [
        { text: 'La mesa ' },
        { text: 'decidió', strong: true },
        { text: ' con ' },
        { text: 'cuidado', emphasis: true },
        { text: ' lo que sigue; véase ' },
        { text: 'la página', href: 'https://ruta.encino.example/p' },
        { text: ', huella ' },
        { text: 'a3f0', mono: true },
        { text: '. Tlālōcān y 🙂.' },
      ],
    },
    { style: 'bullet', level: 1, runs: [{ text: 'avisar con 48 horas' }] },
    { style: 'bullet', level: 2, runs: [{ text: 'por llamada & por cartel <en el punto>' }] },
    { style: 'bullet', level: 1, runs: [{ text: 'reparar fugas' }] },
    { style: 'step', level: 1, runs: [{ text: 'primero' }] },
    { style: 'step', level: 1, runs: [{ text: 'segundo' }] },
  ]),
  {
    kind: 'table',
    caption: 'Acuerdos',
    columns: [
      { head: 'Acuerdo', number: false, share: 5 },
      { head: 'Responsable', number: false, share: 3 },
      { head: 'Minutos', number: true, share: 1 },
    ],
    rows: Array.from({ length: 44 }, (_, at) => [
      `Acuerdo ${at + 1}: publicar el calendario del tandeo con dos días de anticipación en los 26 puntos`,
      'Dirección de Agua',
      String(at * 3),
    ]),
  },
  {
    kind: 'bars',
    caption: '¿Qué va primero?',
    rows: [
      { label: 'Cortes sin aviso', value: 63, text: '63 puntos', leading: true },
      {
        label: 'Pipas que no llegan, o llegan a otra calle y nadie avisa a quien espera',
        value: 31,
        text: '31 puntos',
        leading: false,
      },
      { label: 'Fugas', value: 0, text: '0 puntos', leading: false },
    ],
  },
  { kind: 'heading', level: 3, id: 'correccion', text: 'Lo que se corrigió' },
  {
    kind: 'note',
    tone: 'correction',
    title: 'Corrección de la relatoría',
    paragraphs: [paragraph('La sesión empezó a las 17:05, no a las 17:00.')],
  },
  {
    kind: 'picture',
    type: 'png',
    // One grey point.
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    width: 60,
    height: 40,
    alt: 'Un rectángulo gris',
    caption: 'La sala antes de empezar',
  },
];

export const aDocument = (changes: Partial<PublicDocument> = {}): PublicDocument => ({
  language: 'es',
  publisher: 'Valle del Encino',
  genre: 'Minuta',
  title: 'Jornada abierta de agua',
  subtitle: 'Sábado 3 de octubre, de 10:00 a 12:00. Casa de la Cultura',
  standing: { text: 'Aprobada por la sala, versión 2', holds: true },
  source: 'https://ruta.encino.example/valle-del-encino/sesiones/QX74MK/minuta',
  fingerprint: 'a3f0'.repeat(16),
  changedAt: Date.parse('2026-10-03T19:00:00Z'),
  timeZone: 'America/Mexico_City',
  warning: 'Demostración: municipio ficticio',
  contents: 2,
  blocks: everyBlock,
  ...changes,
});
