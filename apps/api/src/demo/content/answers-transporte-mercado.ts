import type { DemoAnswer } from './answer.ts';

export const answersTransporte: readonly DemoAnswer[] = [
  {
    key: 'tra-frecuencia', by: 'sofia', daysAgo: 19, commitment: 'camion-a-tiempo',
    text: 'El borrador pide pasar de 35 a 20 minutos en las horas de más gente, de lunes a sábado, y publicar cada semana si se cumplió. Los diez minutos no salen con las 14 unidades que hay, ni pagando un peso más; la cuenta está en el anexo. Los domingos siguen en discusión.',
  },
  {
    key: 'tra-horario', by: 'beatriz', daysAgo: 19, commitment: 'camion-a-tiempo',
    text: 'Sí. Durante un mes se medirá con GPS el paso real en doce paradas y se publicará junto al horario de la concesión, los dos en el mismo archivo. La diferencia entre ambos será el indicador del compromiso.',
  },
  {
    key: 'tra-noche', by: 'sofia', daysAgo: 18, commitment: 'camion-a-tiempo',
    text: 'En parte. Se probará una corrida a las 22:50 desde la zona industrial, de lunes a viernes, durante tres meses. Si suben en promedio más de 18 personas, se queda. Más corridas de noche no las podemos ofrecer sin saber antes eso.',
  },
  {
    key: 'tra-linea-dos', by: 'beatriz', daysAgo: 18, commitment: 'camion-a-tiempo',
    text: 'En parte. Se hará el estudio de una segunda línea Las Pilas–clínica–zona industrial, con su costo y su demanda, y se publicará. Abrirla es decisión del estado, que da las concesiones; con el estudio la podremos pedir en serio.',
  },
  {
    key: 'tra-precio', by: 'sofia', daysAgo: 32,
    text: 'No está en nuestras manos: la tarifa, sus descuentos y lo foráneo los fija el estado por decreto, y ahí un plan municipal no puede prometer nada honesto. Lo que sí hicimos fue mandar las 37 frases de la consulta y sus resultados a quien decide. El peso del cambio se puede denunciar con el número de unidad.',
  },
  {
    key: 'tra-concesion', by: 'hernan', daysAgo: 32,
    text: 'No. Comprar 14 unidades y operarlas costaría 31 millones el primer año, y una tarjeta con transbordo necesita una segunda línea con la cual transbordar. Las dos ideas quedan anotadas para cuando venza la concesión, dentro de cuatro años.',
  },
  {
    key: 'tra-accesible', by: 'sofia', daysAgo: 18, commitment: 'camion-a-tiempo',
    text: 'En parte. El borrador pide al concesionario dos unidades con rampa y que se respete la credencial de adulto mayor, con un reporte mensual de quejas. Obligar a las catorce toca renovar la concesión; propondremos que sea requisito.',
  },
  {
    key: 'tra-parada', by: 'nadia', daysAgo: 19, commitment: 'camion-a-tiempo',
    text: 'Es la frase en la que coincidieron los tres grupos de la consulta. Se harán doce paradas con techo, banca, luz y el nombre de la parada, empezando por donde más se espera. El tipo de banca lo escoge cada colonia entre tres modelos.',
  },
  {
    key: 'tra-domingo', by: 'andres', daysAgo: 32,
    text: 'No por ahora. Aquí la gente está partida por la mitad: un grupo lo quiere con 77 por ciento y otro lo rechaza con 51. Antes de decidir, la Cámara y el grupo de patinadores harán dos domingos de prueba contando ventas y visitantes; si coinciden en las cuentas, vuelve a la mesa.',
  },
  {
    key: 'tra-chofer', by: 'sofia', daysAgo: 43,
    text: 'Las licencias, la verificación de unidades y los permisos de taxi y de aplicación son del gobierno del estado. Reunimos todo lo que se dijo, sin nombres, y lo enviamos con acuse. Para una queja sirve el número económico de la unidad, el lugar y la hora; en ventanilla la capturamos con usted.',
  },
  {
    key: 'tra-camino', by: 'sofia', daysAgo: 43,
    text: 'El camino es estatal, como usted dice. El municipio puso dos días de motoconformadora en septiembre sin que le tocara, porque no pasaba la ambulancia. El arreglo de fondo lo pidió el STL por oficio; la respuesta se publicará tal como llegue.',
  },
];

export const answersMercado: readonly DemoAnswer[] = [
  {
    key: 'mer-drenaje', by: 'andres', daysAgo: 16, commitment: 'mercado-sin-inundaciones',
    text: 'Sí. La jornada escogió esa causa: la calle subió con cada pavimento y la descarga poniente no existe. El borrador compromete limpiar antes de cada temporada, levantar el plano real y reabrir la descarga del pasillo cuatro. Doña Cata será de las que firmen si sirvió o no.',
  },
  {
    key: 'mer-calendario', by: 'andres', daysAgo: 16, commitment: 'mercado-sin-inundaciones',
    text: 'En parte. El calendario de limpieza de rejillas se pegará en las cuatro entradas y lo firmará cada vez una persona locataria. Se aceptó el plano de 1961, gracias. La llave de las rejillas no se entrega: hay bombas con corriente debajo.',
  },
  {
    key: 'mer-seguro', by: 'hernan', daysAgo: 15, commitment: 'mercado-sin-inundaciones',
    text: 'En parte. La Cámara cotizará un seguro colectivo y el municipio pagará el estudio de riesgo que piden las aseguradoras. Un fondo con dinero público para reponer mercancía no: no hay manera justa de comprobar cada pérdida.',
  },
  {
    key: 'mer-mover', by: 'andres', daysAgo: 28,
    text: 'No. De 210 locatarias y locatarios encuestados, 181 no quieren moverse, y en la mudanza del primer plan muchas perdieron a su clientela. La obra se hará por naves, con el mercado abierto.',
  },
  {
    key: 'mer-permisos', by: 'sofia', daysAgo: 15, commitment: 'mercado-sin-inundaciones',
    text: 'Se publicará en una hoja qué se pide, cuánto cuesta y cuánto tarda cada permiso, y no se volverá a pedir un papel que el municipio ya tiene. La ventanilla reabre con permisos de un día y de temporada; cuántos habrá depende de un padrón que todavía no está terminado.',
  },
  {
    key: 'mer-padron', by: 'nadia', daysAgo: 15, commitment: 'mercado-sin-inundaciones',
    text: 'En parte. El padrón se publicará con giro, metros, zona y horario. El nombre no, porque es la lista de dónde encontrar a gente que vive al día; lo revisará el Observatorio completo, bajo reserva, y publicará cuántos están duplicados.',
  },
  {
    key: 'mer-cobro', by: 'teresa', daysAgo: 15, commitment: 'mercado-sin-inundaciones',
    text: 'En parte. A partir del padrón todo cobro en la calle llevará recibo con folio y el total se publicará por semana. Lo que ya pasó se investiga aparte: su aporte llegó a la Contraloría sin datos que lo identifiquen.',
  },
  {
    key: 'mer-ambulantes', by: 'andres', daysAgo: 26,
    text: 'Ni quitar ni dejar como está. La mesa escuchó a los dos lados y acordó que primero haya padrón y reglas de lugar y horario; ordenar un retiro antes sería castigar a quien no tuvo dónde pedir permiso. Por eso aquí la respuesta es no a las dos peticiones, con la misma razón.',
  },
  {
    key: 'mer-renta', by: 'hernan', daysAgo: 26,
    text: 'No. Una renta es un ingreso que la ley de ingresos obliga a cobrar y condonarla por acuerdo de mesa sería ilegal. Sí se puede pagar en doce partes sin recargo: basta pedirlo en Tesorería antes del cierre del año y llevar este aporte.',
  },
  {
    key: 'mer-bano', by: 'andres', daysAgo: 15, commitment: 'mercado-sin-inundaciones',
    text: 'En parte. Los baños entran en la nave poniente: puertas, agua y el contrato de quien cobra, publicado. Que sean gratis no, porque con esos cinco pesos se paga a quien los limpia; lo que no se vale es cobrar y no limpiar.',
  },
  {
    key: 'mer-federal', by: 'hernan', daysAgo: 44,
    text: 'Los impuestos de una empresa los revisa la autoridad fiscal federal. El permiso de la tienda sí es municipal, ya concluyó y es público: pusimos el expediente en el registro para que se pueda leer. El plan no puede reabrirlo.',
  },
  {
    key: 'mer-sanidad', by: 'sofia', daysAgo: 44,
    text: 'La vigilancia sanitaria es del estado y de la federación; el municipio no puede sellar carne ni registrar quesos. Su aporte se envió a la jurisdicción sanitaria. A las queserías de Tres Cruces la Universidad les ofrece acompañar el trámite sin costo.',
  },
];
