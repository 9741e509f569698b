/**
 * The package types its half without the compiler as a module that exports nothing. It is the same object, less
 * `compile` and `parse`.
 */
declare module 'handlebars/runtime' {
  import type Handlebars from 'handlebars'

  const runtime: Omit<typeof Handlebars, 'compile' | 'precompile' | 'parse' | 'parseWithoutProcessing' | 'create'> & {
    create(): typeof Handlebars
  }
  export = runtime
}
