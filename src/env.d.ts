declare namespace App {
  interface Locals {
    /** the record of the page being built; set by the route, read by the tags in its prose */
    page?: import('./wiki/page.ts').Page;
    locale?: import('./core/locale.ts').Locale;
  }
}
