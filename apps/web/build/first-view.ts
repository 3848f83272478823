import type { Plugin, Rolldown } from 'vite';

type Bundle = Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>;

/** The two faces a reader sees first; the monospaced one and latin-ext arrive when a page needs them. */
const firstFonts = /(bricolage-grotesque|atkinson-hyperlegible-next)-latin-wght-normal.*\.woff2$/;

/** What an entity's front page asks for one after the other, unless it is told at once. */
const homeModules = [/features\/portal\/home-page\.tsx$/, /i18n\/es\/portal\.json$/];
const everyModules = [/i18n\/es\/(shared|refusal)\.json$/];

/** Fetches what the first view needs while the main script is still on its way. */
export function firstView(): Plugin {
  return {
    name: 'ruta:first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => [
        ...Object.keys(bundle)
          .filter((file) => firstFonts.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head-prepend' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          })),
        {
          tag: 'script',
          injectTo: 'head' as const,
          children: preloading(filesOf(bundle, everyModules), filesOf(bundle, homeModules)),
        },
      ],
    },
  };
}

/** Runs as the page is read: an address of one part that is not the product's own is an entity's front page. */
const preloading = (every: string[], home: string[]): string =>
  `(function(p,e,h){var own=/^\\/(entrar|mi-cuenta|nueva-entidad|privacidad|accesibilidad|correo-demo|pantalla|s|diseno)?\\/?$/;` +
  `(own.test(p)||p.split('/').filter(Boolean).length!==1?e:e.concat(h)).forEach(function(f){` +
  `var l=document.createElement('link'),css=/\\.css$/.test(f);l.rel=css?'preload':'modulepreload';` +
  `if(css)l.as='style';l.crossOrigin='';l.href='/'+f;document.head.appendChild(l)})` +
  `})(location.pathname,${JSON.stringify(every)},${JSON.stringify(home)})`;

/** The chunks these modules are in, with everything those import and their styles. */
function filesOf(bundle: Bundle, modules: readonly RegExp[]): string[] {
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunk.imports.forEach(take);
  };
  for (const chunk of Object.values(bundle))
    if (
      chunk.type === 'chunk' &&
      chunk.facadeModuleId &&
      modules.some((module) => module.test(chunk.facadeModuleId ?? ''))
    )
      take(chunk.fileName);
  const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  const before = new Set(entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : []);
  return [...files].filter((file) => !before.has(file));
}
