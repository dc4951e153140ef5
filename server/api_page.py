"""The page that shows the API, for whoever develops against it.

Its script and style come with a package (`fastapi-offline`), so that it works without a network and
nothing on it is fetched from elsewhere.
"""

from fastapi import Depends, FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from starlette.staticfiles import StaticFiles

from server.auth.callers import public

PATH = "/docs"
_FILES = f"{PATH}/files"


def show_api(app: FastAPI) -> None:
    """Add the page to `app`, and what it is made of."""
    app.mount(_FILES, StaticFiles(packages=[("fastapi_offline", "static")]))

    @app.get(PATH, include_in_schema=False, dependencies=[Depends(public)])
    async def show_page() -> HTMLResponse:
        """Show the API and try it; in development only."""
        return get_swagger_ui_html(
            openapi_url=app.openapi_url or "",
            title=f"{app.title} · API",
            swagger_js_url=f"{_FILES}/swagger-ui-bundle.js",
            swagger_css_url=f"{_FILES}/swagger-ui.css",
            swagger_favicon_url=f"{_FILES}/favicon.png",
        )
