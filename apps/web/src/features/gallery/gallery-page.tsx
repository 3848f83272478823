import { BookOpen, CalendarDays, Hand, MessageSquareText, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { AvatarStack } from '../../shared/design/avatar-stack.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { Chip, KindBadge, KindChip } from '../../shared/design/chip.tsx';
import { Checkbox, ComboBox, RadioCards, Switch } from '../../shared/design/choice.tsx';
import { Clock } from '../../shared/design/clock.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { kindLooks, type Kind } from '../../shared/design/kinds.ts';
import { Menu } from '../../shared/design/menu.tsx';
import { Meter, stripes } from '../../shared/design/meter.tsx';
import { commitmentStops, MiniLine } from '../../shared/design/mini-line.tsx';
import { QrCode } from '../../shared/design/qr-code.tsx';
import { SaveState } from '../../shared/design/save-state.tsx';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table } from '../../shared/design/table.tsx';
import { Tabs } from '../../shared/design/tabs.tsx';
import { ThreadLine } from '../../shared/design/thread-line.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { TransitLine, type Station } from '../../shared/design/transit-line.tsx';
import { BallotGallery } from './ballot-gallery.tsx';

const kinds = Object.keys(kindLooks) as Kind[];
const neighbourhoods = ['Centro', 'El Tepozán', 'La Fábrica', 'San Isidro', 'Las Pilas', 'Santa Rita'].map(
  (label) => ({ value: label, label }),
);

const stations: Station[] = [
  {
    key: '1',
    name: 'Consulta pública',
    kind: 'consultation',
    state: 'done',
    when: '4 al 29 ago',
    note: 'Respondida · 312 aportes',
    href: '/diseno',
  },
  {
    key: '2',
    name: 'Jornadas abiertas',
    kind: 'open-session',
    state: 'done',
    when: '12 y 13 sep',
    note: 'Sistematizada · 4 relatorías',
  },
  {
    key: '3',
    name: 'Mesas de trabajo',
    kind: 'working-table',
    state: 'now',
    note: 'Abierta · quedan 12 días',
    branches: [
      { key: 'a', name: 'Avisos de corte de agua con 48 horas', state: 'now', href: '/diseno' },
      { key: 'b', name: 'Presupuesto que se entiende', state: 'next' },
    ],
  },
  { key: '4', name: 'Retroalimentación', kind: 'feedback', state: 'next', when: '19 ene', note: 'Anunciada' },
  { key: '5', name: 'Firma del STL', kind: 'approval', state: 'next', when: '23 feb', note: 'Anunciada' },
  { key: '6', name: 'Seguimiento', kind: 'follow-up', state: 'beyond', when: 'desde marzo', note: 'Un año' },
];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack" style={{ marginTop: 'var(--s-7)' }}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Fields() {
  const [text, setText] = useState('Nos quitan el agua sin avisar.');
  const [place, setPlace] = useState('Centro');
  const [vote, setVote] = useState('yes');
  return (
    <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))' }}>
      <div className="stack">
        <TextField label="Nombre" optional hint="Se publica junto a tu aporte." placeholder="Rosa M." />
        <TextField label="Folio" error="Un folio tiene ocho letras y números. Revísalo." defaultValue="QX7" />
        <TextArea label="Tu aporte" value={text} onChange={setText} maxLength={36} />
        <Select label="Colonia" choices={neighbourhoods} value={place} onChange={setPlace} />
        <ComboBox label="Tema" openLabel="Mostrar las opciones" choices={neighbourhoods} />
        <Checkbox>Leí el aviso de privacidad</Checkbox>
        <Checkbox defaultSelected>Avísenme cuando cambie</Checkbox>
        <Switch defaultSelected>Avisos encendidos</Switch>
      </div>
      <RadioCards
        label="¿Mandamos esta redacción a retroalimentación?"
        colour="var(--mesa)"
        value={vote}
        onChange={setVote}
        choices={[
          { value: 'yes', label: 'Sí, así como está' },
          { value: 'change', label: 'Sí, con el cambio de plazo a 72 horas', hint: 'Lo propuso la mesa' },
          { value: 'no', label: 'Todavía no' },
          { value: 'none', label: 'Me abstengo', disabled: true },
        ]}
      />
    </div>
  );
}

function Overlays() {
  const [open, setOpen] = useState(false);
  return (
    <div className="row">
      <Button variant="quiet" onPress={() => setOpen(true)}>
        Abrir un diálogo
      </Button>
      <Menu
        label="Acciones"
        trigger={<Button variant="quiet">Abrir un menú</Button>}
        entries={[
          { id: 'read', label: 'Leer el texto', icon: BookOpen, onAction: () => toast('Texto abierto') },
          {
            id: 'delete',
            label: 'Borrar el borrador',
            icon: Trash2,
            danger: true,
            onAction: () => toast('Borrado'),
          },
        ]}
      />
      <Button
        variant="quiet"
        onPress={() => toast('Pasamos a Agrupar', { action: { label: 'Deshacer', run: () => undefined } })}
      >
        Mostrar un aviso
      </Button>
      <Dialog
        title="¿Pasar a la siguiente parte?"
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setOpen(false)}>
              Esperar
            </Button>
            <Button onPress={() => setOpen(false)}>Mostrar y agrupar</Button>
          </>
        }
      >
        <p>31 de 48 personas dijeron que están listas.</p>
      </Dialog>
    </div>
  );
}

/** Every component in its states, for whoever builds a page. Its texts are samples and stay out of the catalogues. */
export function GalleryPage() {
  const [opened] = useState(() => Date.now());
  return (
    <div className="wrap">
      <p className="eyebrow">Ruta Abierta</p>
      <h1>Sistema de diseño</h1>
      <Part title="La línea">
        <TransitLine label="Paradas de la ruta" stations={stations} />
        <div
          style={{ display: 'grid', gap: 20, gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))' }}
        >
          {commitmentStops.map((stop) => (
            <MiniLine key={stop} at={stop} />
          ))}
        </div>
      </Part>
      <Part title="Clases de fase">
        <div className="row">
          {kinds.map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
          <KindBadge kind="follow-up" ahead />
        </div>
        <div className="row">
          {kinds.map((kind) => (
            <KindChip key={kind} kind={kind} />
          ))}
          <Chip icon={MessageSquareText}>41 aportes</Chip>
        </div>
      </Part>
      <Part title="Botones">
        <div className="row">
          <Button>Entrar a la mesa</Button>
          <Button variant="quiet" icon={CalendarDays}>
            Apuntarme
          </Button>
          <Button variant="plain">Ver los 40</Button>
          <Button variant="danger">Borrar mis datos</Button>
          <Button size="small" variant="quiet">
            Historial
          </Button>
          <Button isPending>Enviando</Button>
          <Button isDisabled>Firmar</Button>
          <Button colour="var(--jornada)" icon={Hand}>
            Guardar idea
          </Button>
          <Button round icon={Plus} aria-label="Agregar" />
        </div>
      </Part>
      <Part title="Campos">
        <Fields />
      </Part>
      <Part title="Encima de la página">
        <Overlays />
      </Part>
      <Part title="Números">
        <div
          style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))' }}
        >
          <Card>
            <Meter
              label="312 aportes"
              parts={[
                { key: 'a', label: 'Incorporado', count: 121, fill: 'var(--retro)' },
                { key: 'b', label: 'No incorporado', count: 58, fill: 'var(--encuesta)' },
                { key: 'c', label: 'Espera respuesta', count: 28, fill: stripes },
              ]}
            />
          </Card>
          <Card>
            <p style={{ fontSize: 48 }}>
              <Clock deadline={opened + 222_000} />
            </p>
            <AvatarStack
              label="Rosa M., Julián I. y 10 más"
              people={['Rosa Mendieta', 'Julián Ibarra', 'Teresa Arce', 'Nadia Robles', 'Marcos Peña'].map(
                (name) => ({
                  key: name,
                  name,
                }),
              )}
            />
            <div style={{ display: 'grid', gap: 6, marginTop: 16 }}>
              <SaveState state="kept" at={opened} />
              <SaveState state="sending" />
              <SaveState state="received" />
              <SaveState state="refused" />
            </div>
          </Card>
          <Card>
            <QrCode
              text="https://ruta.encino.example/s/QX74MK"
              label="Código para entrar a la mesa"
              size="180px"
            />
          </Card>
        </div>
        <Table
          caption="Hitos"
          columns={[
            { key: 'what', head: 'Qué', cell: (row) => row.what },
            { key: 'who', head: 'Responsable', cell: (row) => row.who },
            { key: 'share', head: 'Avance', number: true, cell: (row) => row.share },
          ]}
          rows={[
            { what: 'Calendario en línea', who: 'Dirección de Agua', share: '40 %' },
            { what: 'Carteles en 26 puntos', who: 'Dirección de Agua', share: '0 %' },
          ]}
          rowKey={(row) => row.what}
        />
      </Part>
      <Part title="El hilo">
        <Notice icon={MessageSquareText} colour="var(--ok)">
          <b>Incorporado</b> en el compromiso “Avisos de corte de agua con 48 horas”.
        </Notice>
        <ThreadLine
          label="Qué pasó"
          steps={[
            {
              key: '1',
              kind: 'consultation',
              title: 'Lo que dijiste',
              content: <blockquote>Nos quitan el agua sin avisar.</blockquote>,
            },
            {
              key: '2',
              kind: 'working-table',
              title: 'La mesa lo escribió',
              content: <p className="small">21 nov</p>,
            },
            { key: '3', kind: 'follow-up', title: 'Carteles en 26 puntos', ahead: true },
          ]}
        />
      </Part>
      <Part title="Estados">
        <Tabs
          label="Estados"
          tabs={[
            { id: 'loading', label: 'Cargando', content: <Loading /> },
            {
              id: 'empty',
              label: 'Vacío',
              content: (
                <EmptyState title="Todavía no hay aportes">
                  Cuando abra la consulta aparecerán aquí.
                </EmptyState>
              ),
            },
            {
              id: 'error',
              label: 'Error',
              content: <ErrorState error={new Error('x')} onRetry={() => undefined} />,
            },
          ]}
        />
      </Part>
      <Part title="Boletas y resultados">
        <BallotGallery />
      </Part>
    </div>
  );
}
