"""All tables together, for migrations and for whoever asks what there is."""

from server import audit, idempotency, tasks
from server.api_keys import models as api_keys
from server.auth import models as auth
from server.billing import models as billing
from server.database import Base
from server.devices import models as devices
from server.entitlements import models as entitlements
from server.jobs import models as jobs
from server.usage import models as usage

MODULES = (audit, idempotency, tasks, auth, devices, billing, api_keys, usage, jobs, entitlements)
"""Where tables are declared; to import them is what fills `metadata`."""

metadata = Base.metadata
