declare namespace App {
  interface Locals {
    /** the page being built; set by the route, read by the tags in its prose */
    entry?: import('./wiki/entry.ts').Entry;
    /** the page has a cell already, and with it the cells' script */
    cells?: boolean;
  }
}
