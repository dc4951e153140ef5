"""The pages of the settings window, in the order in which they are listed."""

from reely_desktop.ui.settings.about_page import AboutPage
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.export_page import ExportPage
from reely_desktop.ui.settings.general_page import GeneralPage
from reely_desktop.ui.settings.hooks_page import HooksPage
from reely_desktop.ui.settings.keys_page import KeysPage
from reely_desktop.ui.settings.network_page import NetworkPage
from reely_desktop.ui.settings.page import Page
from reely_desktop.ui.settings.preview_page import PreviewPage
from reely_desktop.ui.settings.speech_page import SpeechPage
from reely_desktop.ui.settings.storage_page import StoragePage

PAGES: tuple[type[Page], ...] = (
    GeneralPage,
    AccountPage,
    ExportPage,
    SpeechPage,
    HooksPage,
    PreviewPage,
    StoragePage,
    KeysPage,
    NetworkPage,
    AboutPage,
)
