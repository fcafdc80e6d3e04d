/// <reference types="astro/client" />

/** A component for programs that know no Astro: the compiler and Oxlint. `astro check` knows more. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
