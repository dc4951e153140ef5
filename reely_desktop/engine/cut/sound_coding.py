"""How the sound of a clip is coded: without loss where the source was, else as AAC. PURE."""

from dataclasses import dataclass

from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.media.probe import AudioInfo

_LOSSLESS = {
    ".mp4": {"flac": "flac", "alac": "alac"},
    ".m4a": {"flac": "flac", "alac": "alac"},
    ".mov": {"alac": "alac", "pcm_s16le": "pcm_s16le", "pcm_s24le": "pcm_s24le"},
    ".mkv": {"flac": "flac", "alac": "alac", "pcm_s16le": "pcm_s16le", "pcm_s24le": "pcm_s24le"},
}
_AAC_RATES = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350)
_LEAST_BITS_A_CHANNEL, _MOST_BITS_A_CHANNEL = 64_000, 160_000
_STEREO = 2
_PLATFORM_RATE_HZ = 48_000


@dataclass(frozen=True, slots=True)
class SoundCoding:
    """A codec, its sample rate, its channels (None: the source's) and its bits a second (None: lossless)."""

    codec: str
    sample_rate_hz: int
    channels: int | None
    bit_rate: int | None

    def arguments(self, place: int) -> list[str]:
        """Return ffmpeg's arguments for audio stream number `place` of the output."""
        args: list[str] = []
        if self.bit_rate is not None:
            args += [f"-b:a:{place}", str(self.bit_rate)]
        if self.channels is not None:
            args += [f"-ac:a:{place}", str(self.channels)]
        return args


def sound_coding(audio: AudioInfo, preset: Preset, suffix: str) -> SoundCoding:
    """Choose the coding of one track for a container and a preset."""
    if preset.frame_size is not None:
        return SoundCoding("aac", _PLATFORM_RATE_HZ, _STEREO, preset.audio_bit_rate)
    lossless = _LOSSLESS[suffix].get(audio.codec)
    if lossless is not None:
        return SoundCoding(lossless, audio.sample_rate_hz, None, None)
    least, most = (bits * audio.channels for bits in (_LEAST_BITS_A_CHANNEL, _MOST_BITS_A_CHANNEL))
    bit_rate = min(max(audio.bit_rate or most, least), most)
    rate = next((r for r in reversed(_AAC_RATES) if r >= audio.sample_rate_hz), _AAC_RATES[0])
    return SoundCoding("aac", rate, None, bit_rate)
