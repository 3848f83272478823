import type { DemoAnswer } from './answer.ts';

export const answersPresupuesto: readonly DemoAnswer[] = [
  {
    key: 'ppto-obra', by: 'hernan', daysAgo: 27, commitment: 'presupuesto-claro',
    text: 'Sí. Cada obra tendrá su ficha con costo contratado, lo pagado, el avance en obra y en dinero, y tres fotografías con fecha. Se verá en el mapa y en lista por colonia, también las obras que van atrasadas. Las de este año se cargan primero.',
  },
  {
    key: 'ppto-letrero', by: 'hernan', daysAgo: 27, commitment: 'presupuesto-claro',
    text: 'Sí. El letrero en la obra dirá costo, plazo, empresa y responsable en letra de diez centímetros, con un código que lleva a la ficha. Si el costo cambia, se cambia el letrero. Y se queda seis meses después de terminar.',
  },
  {
    key: 'ppto-modificado', by: 'teresa', daysAgo: 25, commitment: 'presupuesto-claro',
    text: 'Sí. Cada convenio modificatorio aparecerá en la ficha con el monto de antes, el de después, la razón y quién lo autorizó. Es el punto que más veces se pidió y el que más se discutió en la mesa; quedó sin excepciones.',
  },
  {
    key: 'ppto-proveedor', by: 'nadia', daysAgo: 25, commitment: 'presupuesto-claro',
    text: 'Sí. La ficha nombra a la empresa y enlaza sus demás contratos con el municipio de los últimos cinco años. No dirá si es buena o mala: eso lo dirán los avances y los retrasos, que estarán en la misma página.',
  },
  {
    key: 'ppto-abierto', by: 'nadia', daysAgo: 25, commitment: 'presupuesto-claro',
    text: 'Sí. Un archivo CSV por trimestre, una fila por contrato, con diccionario de datos, licencia CC BY 4.0 y los mismos nombres de columna cada año. Si una columna debe cambiar, se publica la equivalencia. Nada de PDF escaneados.',
  },
  {
    key: 'ppto-responsable', by: 'hernan', daysAgo: 27, commitment: 'presupuesto-claro',
    text: 'Sí. Cada obra tendrá una sola persona responsable, con nombre, cargo, teléfono de oficina y horario. Si cambia, se publica el relevo con fecha. En la mesa lo resumieron así: cuando todos son responsables, nadie lo es.',
  },
  {
    key: 'ppto-pregunta', by: 'sofia', daysAgo: 24, commitment: 'presupuesto-claro',
    text: 'Sí. En la ficha de cada obra se podrá dejar una pregunta pública y la respuesta tendrá diez días hábiles. Las que se venzan sin respuesta se verán en rojo en el tablero del STL, que las revisa en cada sesión.',
  },
  {
    key: 'ppto-comunidades', by: 'hernan', daysAgo: 24, commitment: 'presupuesto-claro',
    text: 'Sí. Las obras de las cuatro comunidades van en la misma lista y con las mismas reglas, y la explicación del presupuesto se hará también allá, una vez al año. Las sillas las ponen ustedes; el proyector lo llevamos nosotros.',
  },
  {
    key: 'ppto-lenguaje', by: 'beatriz', daysAgo: 26, commitment: 'presupuesto-claro',
    text: 'Sí. Habrá una versión en lenguaje sencillo que diga de cada 100 pesos cuántos van a qué, con glosario. Antes de publicarla la leerán doce personas que no trabajan en el gobierno, y lo que no entiendan se reescribe. “Devengado” quiere decir que ya se debe, aunque no se haya pagado.',
  },
  {
    key: 'ppto-hoja', by: 'beatriz', daysAgo: 26, commitment: 'presupuesto-claro',
    text: 'Sí. Una hoja por los dos lados, impresa en 6,000 ejemplares para camiones, escuelas, clínicas y ventanillas, y la misma en un formato que el teléfono puede leer en voz alta. La gráfica de frijoles de la telesecundaria va en la portada, con su permiso.',
  },
  {
    key: 'ppto-mensual', by: 'hernan', daysAgo: 22, commitment: 'presupuesto-claro',
    text: 'En parte. Será cada trimestre y no cada mes o semana: las estimaciones de obra se cierran cada tres meses y publicar antes sería publicar borradores. Los avisos de inicio, suspensión y término sí se publicarán en cinco días.',
  },
  {
    key: 'ppto-licitacion', by: 'hernan', daysAgo: 22, commitment: 'presupuesto-claro',
    text: 'En parte. Las convocatorias se anunciarán en un solo lugar con quince días, y al adjudicar se publicará el cuadro comparativo de todas las propuestas. Durante el concurso no se puede: la ley protege las ofertas hasta que se abre el fallo.',
  },
  {
    key: 'ppto-comite', by: 'teresa', daysAgo: 23, commitment: 'presupuesto-claro',
    text: 'En parte. La ficha dirá quién integra el comité de obra y publicará su acta de entrega, con lo que el comité no aceptó. Que el último pago dependa de su firma requiere cambiar el reglamento de obra; la propuesta ya se entregó al cabildo. Lo de las firmas sin avisar se turnó a la Contraloría.',
  },
  {
    key: 'ppto-visita', by: 'hernan', daysAgo: 23, commitment: 'presupuesto-claro',
    text: 'En parte. En las obras de más de un millón de pesos el responsable irá dos veces a la colonia, al empezar y al entregar, y se grabará el audio. En las demás no alcanza el personal; para ésas están el teléfono y la pregunta pública.',
  },
  {
    key: 'ppto-contacto', by: 'hernan', daysAgo: 23, commitment: 'presupuesto-claro',
    text: 'El teléfono será el de la oficina y la pregunta pública deja rastro para todos. El número personal o el chat de una persona servidora pública no se publica: hay un dato personal de por medio, y lo que se contesta en privado sólo le sirve a uno.',
  },
  {
    key: 'ppto-participativo', by: 'nadia', daysAgo: 21, commitment: 'presupuesto-claro',
    text: 'En parte. En este plan se escriben y se publican las reglas del presupuesto participativo y se hace un simulacro en dos colonias. El porcentaje y el carácter obligatorio los tiene que votar el cabildo; lo pedimos por escrito para el siguiente ejercicio.',
  },
  {
    key: 'ppto-nomina', by: 'hernan', daysAgo: 21, commitment: 'presupuesto-claro',
    text: 'En parte. Los sueldos ya eran públicos pero sin compensaciones y en otra página. La hoja sencilla los mostrará completos por nivel, con el número de asesorías. El detalle nominal seguirá en la plataforma de transparencia; pondremos el enlace exacto, no la portada.',
  },
  {
    key: 'ppto-publicidad', by: 'hernan', daysAgo: 21, commitment: 'presupuesto-claro',
    text: 'En parte. El gasto en publicidad será un renglón propio de la hoja sencilla; el año pasado fueron 2.3 millones. Decidir que baje le toca al presupuesto, no a este compromiso, pero con el renglón a la vista será más difícil no hablar de él.',
  },
  {
    key: 'ppto-sancion', by: 'teresa', daysAgo: 30,
    text: 'No. Las responsabilidades de una persona servidora pública las determina la ley con audiencia y pruebas; ni este plan ni una votación pueden imponer que pague o que deje el cargo. Lo que el compromiso sí garantiza es que el retraso y el nombre queden a la vista.',
  },
  {
    key: 'ppto-obra-nueva', by: 'sofia', daysAgo: 34,
    text: 'No, y explicamos por qué: este compromiso trata de cómo se informa sobre las obras, no de cuáles se hacen. Su petición se registró en la ventanilla de obra con el mismo número de aporte y el dictamen se publicará. El muro de Encino Viejo fue además reportado a Protección Civil.',
  },
  {
    key: 'ppto-predial', by: 'hernan', daysAgo: 34,
    text: 'No. El predial lo fija la ley de ingresos que aprueba el congreso del estado a propuesta del cabildo, y bajarlo 10 % quitaría 3.8 millones a obras. Lo que queda es que se vea en qué se gastó el suyo: la ficha por colonia permitirá compararlo.',
  },
  {
    key: 'ppto-radio', by: 'hernan', daysAgo: 34,
    text: 'No por ahora. El tiempo que la radio local nos da gratis son cuatro minutos a la semana y ya lleva los avisos de agua. Comprar más sería gastar en publicidad lo que otras personas piden gastar menos. El audio de la hoja estará en la página y en el perifoneo de las comunidades.',
  },
  {
    key: 'ppto-federal', by: 'teresa', daysAgo: 40,
    text: 'Es una pregunta legítima, pero sobre dinero de otro gobierno: no pasa por la Tesorería municipal. La turnamos a la unidad de transparencia que corresponde, con número de solicitud, para que no tenga que volver a escribirla. La respuesta le llegará por el mismo folio.',
  },
  {
    key: 'ppto-fiscalia', by: 'teresa', daysAgo: 40,
    text: 'Un delito se denuncia ante la fiscalía y una falta administrativa ante la Contraloría; un plan de acción no puede investigar ni acusar. Le dejamos a usted los dos domicilios y el formato, y el expediente del puente ya se puede consultar completo en el registro de obras.',
  },
];
