/** What renders and binds is loaded when something is rendered: names and options of the layouts are known without it. */
export const loadLayout = () => import('../../layout/index.js');
export const loadBind = () => import('../../bind/index.js');
