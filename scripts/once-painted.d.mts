import type { ClientDirective } from 'astro';

declare const oncePainted: ClientDirective;
export default oncePainted;

declare module 'astro' {
  interface AstroClientDirectives {
    'client:painted'?: boolean;
  }
}
