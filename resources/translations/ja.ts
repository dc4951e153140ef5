<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Open a video…</source>
        <translation>動画を開く…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Export clip</source>
        <translation>クリップを書き出し</translation>
    </message>
    <message>
        <source>Export clips and formats…</source>
        <translation>クリップと形式を選んで書き出し…</translation>
    </message>
    <message>
        <source>Save the frame as a picture</source>
        <translation>フレームを画像として保存</translation>
    </message>
    <message>
        <source>Save a timeline for other editors</source>
        <translation>他の編集ソフト用にタイムラインを保存</translation>
    </message>
    <message>
        <source>Copy the time</source>
        <translation>時間をコピー</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>プロジェクトを保存</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>プロジェクトを別名で保存…</translation>
    </message>
    <message>
        <source>Choose where the clip goes…</source>
        <translation>クリップの保存先を選択…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation>音声モデル…</translation>
    </message>
    <message>
        <source>Past exports…</source>
        <translation>過去の書き出し…</translation>
    </message>
    <message>
        <source>From a file, as markers…</source>
        <translation>ファイルからマーカーとして…</translation>
    </message>
    <message>
        <source>From a file, as clips…</source>
        <translation>ファイルからクリップとして…</translation>
    </message>
    <message>
        <source>The video&apos;s own, as markers</source>
        <translation>動画のチャプターをマーカーに</translation>
    </message>
    <message>
        <source>The video&apos;s own, as clips</source>
        <translation>動画のチャプターをクリップに</translation>
    </message>
    <message>
        <source>Copy clips as chapters</source>
        <translation>クリップをチャプターとしてコピー</translation>
    </message>
    <message>
        <source>Copy markers as chapters</source>
        <translation>マーカーをチャプターとしてコピー</translation>
    </message>
    <message>
        <source>Save clips as chapters…</source>
        <translation>クリップをチャプターとして保存…</translation>
    </message>
    <message>
        <source>Save markers as chapters…</source>
        <translation>マーカーをチャプターとして保存…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Set in point</source>
        <translation>インポイントを設定</translation>
    </message>
    <message>
        <source>Set out point</source>
        <translation>アウトポイントを設定</translation>
    </message>
    <message>
        <source>Clear both points</source>
        <translation>両方のポイントを消去</translation>
    </message>
    <message>
        <source>New clip here</source>
        <translation>ここに新しいクリップ</translation>
    </message>
    <message>
        <source>Duplicate clip</source>
        <translation>クリップを複製</translation>
    </message>
    <message>
        <source>Find hooks</source>
        <translation>導入を探す</translation>
    </message>
    <message>
        <source>Name clip…</source>
        <translation>クリップに名前を付ける…</translation>
    </message>
    <message>
        <source>Remove clip</source>
        <translation>クリップを削除</translation>
    </message>
    <message>
        <source>Move clip up</source>
        <translation>クリップを上へ</translation>
    </message>
    <message>
        <source>Move clip down</source>
        <translation>クリップを下へ</translation>
    </message>
    <message>
        <source>Previous clip</source>
        <translation>前のクリップ</translation>
    </message>
    <message>
        <source>Next clip</source>
        <translation>次のクリップ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>再生ヘッドで分割</translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation>区間を削除</translation>
    </message>
    <message>
        <source>Remove piece and go on</source>
        <translation>区間を削除して先へ</translation>
    </message>
    <message>
        <source>Bring back what was removed here</source>
        <translation>ここで削除したものを戻す</translation>
    </message>
    <message>
        <source>Trim the piece&apos;s start to the playhead</source>
        <translation>区間の先頭を再生ヘッドまでトリム</translation>
    </message>
    <message>
        <source>Trim the piece&apos;s end to the playhead</source>
        <translation>区間の末尾を再生ヘッドまでトリム</translation>
    </message>
    <message>
        <source>Play the piece earlier</source>
        <translation>区間を前へ移動</translation>
    </message>
    <message>
        <source>Play the piece later</source>
        <translation>区間を後へ移動</translation>
    </message>
    <message>
        <source>Set or clear a marker</source>
        <translation>マーカーを設定または消去</translation>
    </message>
    <message>
        <source>Find in the transcript…</source>
        <translation>文字起こしを検索…</translation>
    </message>
    <message>
        <source>Write down what is said</source>
        <translation>話していることを書き起こす</translation>
    </message>
    <message>
        <source>Remove pauses</source>
        <translation>間を取り除く</translation>
    </message>
    <message>
        <source>Take the words from a file…</source>
        <translation>ファイルから言葉を取り込む…</translation>
    </message>
    <message>
        <source>Save the transcript…</source>
        <translation>文字起こしを保存…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Play backwards, then faster</source>
        <translation>逆再生、さらに速く</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play, then faster</source>
        <translation>再生、さらに速く</translation>
    </message>
    <message>
        <source>Play around the cut</source>
        <translation>カットの前後を再生</translation>
    </message>
    <message>
        <source>Loop the clip</source>
        <translation>クリップをループ再生</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>前のフレーム</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>次のフレーム</translation>
    </message>
    <message>
        <source>A second back</source>
        <translation>1 秒戻る</translation>
    </message>
    <message>
        <source>A second on</source>
        <translation>1 秒進む</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
    <message>
        <source>To the in point</source>
        <translation>インポイントへ</translation>
    </message>
    <message>
        <source>To the out point</source>
        <translation>アウトポイントへ</translation>
    </message>
    <message>
        <source>Previous cut</source>
        <translation>前のカット</translation>
    </message>
    <message>
        <source>Next cut</source>
        <translation>次のカット</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <translation>前のシーン</translation>
    </message>
    <message>
        <source>Next scene</source>
        <translation>次のシーン</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Snap to scenes and silences</source>
        <translation>シーンと無音にスナップ</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>キー…</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>ログのフォルダーを開く</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>問題を報告…</translation>
    </message>
    <message>
        <source>Drop a video here</source>
        <translation>ここに動画をドロップ</translation>
    </message>
    <message>
        <source>Keep the part you want, to the frame. Nothing leaves this computer.</source>
        <translation>残したい部分をフレーム単位で正確に。データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>start of the clip</source>
        <translation>クリップの先頭</translation>
    </message>
    <message>
        <source>end of the clip</source>
        <translation>クリップの末尾</translation>
    </message>
    <message>
        <source>export it</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>ドロップして開く</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>動画を開く</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Video and projects</source>
        <translation>動画とプロジェクト</translation>
    </message>
    <message>
        <source>Save the clip as</source>
        <translation>クリップの保存先</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>書き込まれるファイル</translation>
    </message>
    <message>
        <source>Choose a folder for this export</source>
        <translation>この書き出しのフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose at least one clip and one format.</source>
        <translation>クリップと形式を少なくとも 1 つずつ選んでください。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>プロジェクトを別名で保存</translation>
    </message>
    <message>
        <source>Reely project</source>
        <translation>Reely プロジェクト</translation>
    </message>
    <message>
        <source>Your work on this video is back as you left it</source>
        <translation>この動画の作業を前回の状態に戻しました</translation>
    </message>
    <message>
        <source>The project is saved</source>
        <translation>プロジェクトを保存しました</translation>
    </message>
    <message>
        <source>The frame is saved as a picture, where clips of this video go</source>
        <translation>フレームを画像として、この動画のクリップの保存先に保存しました</translation>
    </message>
    <message>
        <source>The timeline is saved where clips of this video go</source>
        <translation>タイムラインを、この動画のクリップの保存先に保存しました</translation>
    </message>
    <message>
        <source>The exports that were left go on</source>
        <translation>残っていた書き出しを続けます</translation>
    </message>
    <message>
        <source>The time is copied</source>
        <translation>時間をコピーしました</translation>
    </message>
    <message>
        <source>The keys are saved in a copy</source>
        <translation>キーのコピーを保存しました</translation>
    </message>
    <message>
        <source>The keys are taken from that file</source>
        <translation>そのファイルからキーを読み込みました</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>レポートを保存しました</translation>
    </message>
    <message>
        <source>The chapters are copied</source>
        <translation>チャプターをコピーしました</translation>
    </message>
    <message>
        <source>The chapters are saved</source>
        <translation>チャプターを保存しました</translation>
    </message>
    <message>
        <source>The transcript is saved</source>
        <translation>文字起こしを保存しました</translation>
    </message>
    <message>
        <source>Some words come after the video&apos;s end: is it the right transcript?</source>
        <translation>動画の終わりより後の言葉があります。正しい文字起こしですか？</translation>
    </message>
    <message>
        <source>There are no markers to make chapters of</source>
        <translation>チャプターにするマーカーがありません</translation>
    </message>
    <message>
        <source>There is nothing to play sound on, so this plays without</source>
        <translation>音声の出力先がないため、音なしで再生します</translation>
    </message>
    <message>
        <source>This system cannot play the video with sound, so it plays without</source>
        <translation>このシステムでは動画を音声付きで再生できないため、音なしで再生します</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>In</source>
        <translation>イン</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>アウト</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>In point</source>
        <translation>インポイント</translation>
    </message>
    <message>
        <source>Out point</source>
        <translation>アウトポイント</translation>
    </message>
    <message>
        <source>A time like 83.25, 1:23.250, 00:01:23:06 or f1234; Enter sets it.</source>
        <translation>83.25、1:23.250、00:01:23:06、f1234 のような時間。Enter で確定します。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存名</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Clip</source>
        <translation>クリップ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;hapters</source>
        <translation>チャプター(&amp;H)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>サイドパネル</translation>
    </message>
    <message>
        <source>Clips of this video</source>
        <translation>この動画のクリップ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>What was done, the newest last; choose a line to go back to it</source>
        <translation>行った操作、新しいものが最後です。行を選ぶとそこまで戻ります</translation>
    </message>
    <message>
        <source>Video opened</source>
        <translation>動画を開いた</translation>
    </message>
    <message>
        <source>What you do to this video stays; its steps can be undone until it is closed.</source>
        <translation>この動画への編集は保存されます。操作を元に戻せるのは、動画を閉じるまでです。</translation>
    </message>
    <message>
        <source>in point</source>
        <translation>インポイント</translation>
    </message>
    <message>
        <source>out point</source>
        <translation>アウトポイント</translation>
    </message>
    <message>
        <source>move of an edge</source>
        <translation>端の移動</translation>
    </message>
    <message>
        <source>clearing of both points</source>
        <translation>両ポイントの消去</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>removal of a piece</source>
        <translation>区間の削除</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>削除部分の復元</translation>
    </message>
    <message>
        <source>trim of a start</source>
        <translation>先頭のトリム</translation>
    </message>
    <message>
        <source>trim of an end</source>
        <translation>末尾のトリム</translation>
    </message>
    <message>
        <source>order of pieces</source>
        <translation>区間の順序</translation>
    </message>
    <message>
        <source>new clip</source>
        <translation>新しいクリップ</translation>
    </message>
    <message>
        <source>duplicate clip</source>
        <translation>クリップの複製</translation>
    </message>
    <message>
        <source>removal of a clip</source>
        <translation>クリップの削除</translation>
    </message>
    <message>
        <source>order of clips</source>
        <translation>クリップの順序</translation>
    </message>
    <message>
        <source>name of a clip</source>
        <translation>クリップの名前</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>taking up earlier work</source>
        <translation>以前の作業の引き継ぎ</translation>
    </message>
    <message>
        <source>chapters as markers</source>
        <translation>チャプターをマーカーに</translation>
    </message>
    <message>
        <source>chapters as clips</source>
        <translation>チャプターをクリップに</translation>
    </message>
    <message>
        <source>removal of words</source>
        <translation>言葉の削除</translation>
    </message>
    <message>
        <source>bringing back of words</source>
        <translation>言葉の復元</translation>
    </message>
    <message>
        <source>removal of pauses</source>
        <translation>間の削除</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>表記の修正</translation>
    </message>
    <message>
        <source>replacing of words</source>
        <translation>言葉の置換</translation>
    </message>
    <message>
        <source>hook as a clip</source>
        <translation>導入をクリップに</translation>
    </message>
    <message>
        <source>rejection of a hook</source>
        <translation>導入の却下</translation>
    </message>
    <message>
        <source>captions</source>
        <comment>a step of the history</comment>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>{verb} {change}</source>
        <comment>Undo, and what</comment>
        <translation>{verb}: {change}</translation>
    </message>
    <message>
        <source>Clip {number}</source>
        <translation>クリップ {number}</translation>
    </message>
    <message numerus="yes">
        <source>The chapters are now %n clip(s)</source>
        <translation>
            <numerusform>チャプターが %n 個のクリップになりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chapters are now %n marker(s)</source>
        <translation>
            <numerusform>チャプターが %n 個のマーカーになりました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) found in {place}</source>
        <translation>
            <numerusform>{place} で動画が %n 本見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, {count} still missing</source>
        <translation>{found}。あと {count} 本が見つかっていません</translation>
    </message>
    <message>
        <source>Snapping is on</source>
        <translation>スナップはオンです</translation>
    </message>
    <message>
        <source>Snapping is off</source>
        <translation>スナップはオフです</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} を開いています…</translation>
    </message>
    <message>
        <source>frame {number} of {count}</source>
        <translation>フレーム {number} / {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 区間</numerusform>
        </translation>
    </message>
    <message>
        <source>First frame of the clip</source>
        <translation>クリップの最初のフレーム</translation>
    </message>
    <message>
        <source>Last frame of the clip</source>
        <translation>クリップの最後のフレーム</translation>
    </message>
    <message>
        <source>First frame of the piece</source>
        <translation>区間の最初のフレーム</translation>
    </message>
    <message>
        <source>Last frame of the piece</source>
        <translation>区間の最後のフレーム</translation>
    </message>
    <message>
        <source>Playhead at {here}, in point at {start}, out point at {end}</source>
        <translation>再生ヘッド {here}、インポイント {start}、アウトポイント {end}</translation>
    </message>
    <message>
        <source>The in point has to come before the out point at {time}</source>
        <translation>インポイントは、{time} にあるアウトポイントより前でなければなりません</translation>
    </message>
    <message>
        <source>The out point has to come after the in point at {time}</source>
        <translation>アウトポイントは、{time} にあるインポイントより後でなければなりません</translation>
    </message>
    <message>
        <source>That is not a time here: {reason}</source>
        <translation>ここで使える時間ではありません: {reason}</translation>
    </message>
    <message>
        <source>about {size} MB</source>
        <translation>約 {size} MB</translation>
    </message>
    <message>
        <source>exact; encoded whole ({why}); {size}</source>
        <translation>正確、全体をエンコード({why})、{size}</translation>
    </message>
    <message>
        <source>exact; everything is copied untouched; {size}</source>
        <translation>正確、すべてそのままコピー、{size}</translation>
    </message>
    <message>
        <source>exact; {seconds} s at the edges are encoded, {share} % copied untouched; {size}</source>
        <translation>正確、端の {seconds} 秒をエンコード、{share} % をそのままコピー、{size}</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>%n 個のファイルを書き出す</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <comment>the button</comment>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Write the clip to {path}</source>
        <translation>クリップを {path} に書き出します</translation>
    </message>
    <message>
        <source>{what} {then}</source>
        <comment>two sentences</comment>
        <translation>{what}{then}</translation>
    </message>
    <message>
        <source>{clause}.</source>
        <comment>a sentence</comment>
        <translation>{clause}。</translation>
    </message>
    <message>
        <source>Take chapters from a file</source>
        <translation>ファイルからチャプターを読み込む</translation>
    </message>
    <message>
        <source>Lists of chapters</source>
        <translation>チャプターのリスト</translation>
    </message>
    <message>
        <source>Save the chapters</source>
        <translation>チャプターを保存</translation>
    </message>
    <message>
        <source>Text, as for YouTube</source>
        <translation>YouTube 用などのテキスト</translation>
    </message>
    <message>
        <source>FFmpeg metadata</source>
        <translation>FFmpeg メタデータ</translation>
    </message>
    <message>
        <source>nothing is kept</source>
        <translation>残す部分がありません</translation>
    </message>
    <message>
        <source>Reely does not write {suffix}</source>
        <translation>Reely は{suffix}を書き出せません</translation>
    </message>
    <message>
        <source>files without a suffix</source>
        <translation>拡張子のないファイル</translation>
    </message>
    <message>
        <source>the output is the input itself</source>
        <translation>出力先が元のファイルと同じです</translation>
    </message>
    <message>
        <source>{name} exists already</source>
        <translation>{name} はすでに存在します</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device</source>
        <translation>{name} はパイプまたはデバイスです</translation>
    </message>
    <message>
        <source>the output&apos;s name is too long or holds what no name may hold here</source>
        <translation>出力名が長すぎるか、使えない文字を含んでいます</translation>
    </message>
    <message>
        <source>the clip needs about {needed} and the disk of {folder} has {free} left</source>
        <translation>クリップには約 {needed} 必要ですが、{folder} のディスクの空きは {free} です</translation>
    </message>
    <message>
        <source>the disk of {folder} is full</source>
        <translation>{folder} のディスクがいっぱいです</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>フォルダー {folder} がありません</translation>
    </message>
    <message>
        <source>the folder {folder} may not be written to</source>
        <translation>フォルダー {folder} に書き込む権限がありません</translation>
    </message>
    <message>
        <source>the clip could not be written ({why})</source>
        <translation>クリップを書き込めませんでした({why})</translation>
    </message>
    <message>
        <source>the clip that was written cannot be read back ({why})</source>
        <translation>書き込んだクリップを読み返せません({why})</translation>
    </message>
    <message>
        <source>the new clip did not stand the look at it ({check}: {why}), so the file of that name was left as it was</source>
        <translation>新しいクリップが検査に合格しなかったため({check}: {why})、同名のファイルは元のままにしました</translation>
    </message>
    <message>
        <source>the clip cannot be made as small as {size} MB</source>
        <translation>クリップを {size} MB まで小さくできません</translation>
    </message>
    <message>
        <source>{seconds} s do not fit into a file of that size</source>
        <translation>{seconds} 秒はそのサイズのファイルに収まりません</translation>
    </message>
    <message>
        <source>ffmpeg was ended by the system before the clip was done</source>
        <translation>クリップが完成する前に ffmpeg がシステムに終了させられました</translation>
    </message>
    <message>
        <source>ffmpeg could not encode the clip ({why})</source>
        <translation>ffmpeg がクリップをエンコードできませんでした({why})</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>理由は示されませんでした</translation>
    </message>
    <message>
        <source>ffmpeg did not tell how loud the sound is</source>
        <translation>ffmpeg が音声の大きさを報告しませんでした</translation>
    </message>
    <message>
        <source>the program {name}, which encodes clips, cannot be started</source>
        <translation>クリップをエンコードするプログラム {name} を起動できません</translation>
    </message>
    <message>
        <source>no ffmpeg that can do the work was found ({why})</source>
        <translation>使用できる ffmpeg が見つかりません({why})</translation>
    </message>
    <message>
        <source>Reely was told to work offline</source>
        <translation>Reely はオフラインで使う設定になっています</translation>
    </message>
    <message>
        <source>a larger plan has it</source>
        <translation>上位のプランで使えます</translation>
    </message>
    <message>
        <source>an entitlement cannot be read ({reason})</source>
        <translation>利用権の証明を読み取れません({reason})</translation>
    </message>
    <message>
        <source>an entitlement is not meant for here: {reason}</source>
        <translation>利用権の証明がこのコンピューター用ではありません: {reason}</translation>
    </message>
    <message>
        <source>an entitlement is older than the one that is held</source>
        <translation>利用権の証明が、すでにあるものより古くなっています</translation>
    </message>
    <message>
        <source>an entitlement was changed after it was signed</source>
        <translation>利用権の証明が署名の後に変更されています</translation>
    </message>
    <message>
        <source>an entitlement was signed with a key that is not known here</source>
        <translation>利用権の証明が、ここで知られていない鍵で署名されています</translation>
    </message>
    <message>
        <source>another Reely is busy with the account</source>
        <translation>別の Reely がアカウントを処理しています</translation>
    </message>
    <message>
        <source>ask the server again, and try once more</source>
        <translation>サーバーに再確認して、もう一度お試しください</translation>
    </message>
    <message>
        <source>change that and try again</source>
        <translation>その点を変更して、もう一度試してください</translation>
    </message>
    <message>
        <source>check both, or reset the password</source>
        <translation>両方を確認するか、パスワードをリセットしてください</translation>
    </message>
    <message>
        <source>check how it is written</source>
        <translation>つづりを確認してください</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>別のものを選んでください</translation>
    </message>
    <message>
        <source>check the address, and whether this network asks you to sign in somewhere first</source>
        <translation>アドレスと、このネットワークで先にサインインが必要でないかを確認してください</translation>
    </message>
    <message>
        <source>check what was asked for</source>
        <translation>要求した内容を確認してください</translation>
    </message>
    <message>
        <source>confirm it with the code or the link in the mail that was sent there</source>
        <translation>そこに送られたメールのコードまたはリンクで確認してください</translation>
    </message>
    <message>
        <source>go online to get a new one, or update Reely; the limits of the free plan hold meanwhile</source>
        <translation>オンラインにして新しいものを取得するか、Reely を更新してください。それまでは無料プランの上限が適用されます</translation>
    </message>
    <message>
        <source>go online to get a new one; the limits of the free plan hold meanwhile</source>
        <translation>オンラインにして新しいものを取得してください。それまでは無料プランの上限が適用されます</translation>
    </message>
    <message>
        <source>copy the whole link from the letter</source>
        <translation>メールのリンクを全部コピーしてください</translation>
    </message>
    <message>
        <source>go online, so that the server can be asked for its keys</source>
        <translation>サーバーの鍵を取得できるように、オンラインにしてください</translation>
    </message>
    <message>
        <source>let it connect in the settings, or with `reely settings set offline false`</source>
        <translation>設定か `reely settings set offline false` で接続を許可してください</translation>
    </message>
    <message>
        <source>make it longer, of words that do not belong together, with a digit</source>
        <translation>関連のない単語を組み合わせ、数字を加えて、より長くしてください</translation>
    </message>
    <message>
        <source>make up another one</source>
        <translation>別のパスワードにしてください</translation>
    </message>
    <message>
        <source>make room on that disk, or let Reely write there</source>
        <translation>そのディスクに空きを作るか、Reely の書き込みを許可してください</translation>
    </message>
    <message>
        <source>no mail can be sent to this address</source>
        <translation>このアドレスにはメールを送れません</translation>
    </message>
    <message>
        <source>nobody is signed in here</source>
        <translation>ここでは誰もサインインしていません</translation>
    </message>
    <message>
        <source>nothing has to be done: a new one was begun, and what your account knew it still knows</source>
        <translation>何もする必要はありません。新しい記録を作成しました。アカウントに届いていた分はそのまま残っています</translation>
    </message>
    <message>
        <source>retire one that is not used any more</source>
        <translation>使っていないデバイスを外してください</translation>
    </message>
    <message>
        <source>revoke one first; `reely keys list` tells which there are</source>
        <translation>先に 1 つを無効にしてください。一覧は `reely keys list` で確認できます</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>もう一度サインインしてください</translation>
    </message>
    <message>
        <source>sign in first: `reely login`</source>
        <translation>先にサインインしてください: `reely login`</translation>
    </message>
    <message>
        <source>sign in if a new password was set by it, or have another letter sent</source>
        <translation>そのリンクでもう新しいパスワードを設定したのならサインインし、そうでなければメールをもう一度送ってもらってください</translation>
    </message>
    <message>
        <source>sign in, or reset its password</source>
        <translation>サインインするか、そのパスワードをリセットしてください</translation>
    </message>
    <message>
        <source>sign out first: `reely logout`</source>
        <translation>先にサインアウトしてください: `reely logout`</translation>
    </message>
    <message>
        <source>signing in is paused after too many wrong passwords</source>
        <translation>誤ったパスワードが続いたため、サインインを一時停止しています</translation>
    </message>
    <message>
        <source>the account has changed meanwhile, or has that already</source>
        <translation>アカウントがその間に変わったか、すでにその状態です</translation>
    </message>
    <message>
        <source>the account has too many devices</source>
        <translation>アカウントのデバイスが多すぎます</translation>
    </message>
    <message>
        <source>the code is not right, or has run out</source>
        <translation>コードが正しくないか、期限が切れています</translation>
    </message>
    <message>
        <source>the e-mail address or the password is not right</source>
        <translation>メールアドレスまたはパスワードが正しくありません</translation>
    </message>
    <message>
        <source>the keychain of this system cannot be used ({why})</source>
        <translation>このシステムのキーチェーンを使えません({why})</translation>
    </message>
    <message>
        <source>the link was used already, or is no longer valid</source>
        <translation>このリンクはもう使われたか、有効ではなくなっています</translation>
    </message>
    <message>
        <source>the limits of the free plan hold meanwhile; update Reely, or try again later</source>
        <translation>それまでは無料プランの上限が適用されます。Reely を更新するか、後でもう一度試してください</translation>
    </message>
    <message>
        <source>the new password is the current one</source>
        <translation>新しいパスワードが現在のものと同じです</translation>
    </message>
    <message>
        <source>the password of the account is not right</source>
        <translation>アカウントのパスワードが正しくありません</translation>
    </message>
    <message>
        <source>the plan does not hold this feature</source>
        <translation>この機能はプランに含まれていません</translation>
    </message>
    <message>
        <source>the plan needs Reely {least} or later, and this is {version}</source>
        <translation>プランには Reely {least} 以降が必要ですが、これは {version} です</translation>
    </message>
    <message>
        <source>the plan&apos;s limit for this month is used up</source>
        <translation>今月のプランの上限に達しました</translation>
    </message>
    <message>
        <source>the record of what you used was damaged; it now lies in {aside}</source>
        <translation>使用量の記録が破損していました。現在は {aside} にあります</translation>
    </message>
    <message>
        <source>the record of what you used was written by a later version of Reely</source>
        <translation>使用量の記録は新しいバージョンの Reely で作成されました</translation>
    </message>
    <message>
        <source>the server has trouble, or was asked too often</source>
        <translation>サーバーに問題があるか、要求が多すぎます</translation>
    </message>
    <message>
        <source>the server knows no time zone of this name</source>
        <translation>サーバーはこの名前のタイムゾーンを知りません</translation>
    </message>
    <message>
        <source>the server knows nothing of that name, or it belongs to somebody else</source>
        <translation>その名前のものはサーバーにないか、他の人のものです</translation>
    </message>
    <message>
        <source>the server shows no key that entitlements can be checked with</source>
        <translation>利用権の証明を検証できる鍵がサーバーにありません</translation>
    </message>
    <message>
        <source>the server {server} cannot be reached ({why})</source>
        <translation>サーバー {server} に接続できません({why})</translation>
    </message>
    <message>
        <source>the session has ended</source>
        <translation>セッションが終了しました</translation>
    </message>
    <message>
        <source>there are five active API keys</source>
        <translation>有効な API キーがすでに 5 つあります</translation>
    </message>
    <message>
        <source>there is an account with this address already</source>
        <translation>このアドレスのアカウントはすでに存在します</translation>
    </message>
    <message>
        <source>there is no link to a new password in that</source>
        <translation>そこには新しいパスワードを設定するリンクがありません</translation>
    </message>
    <message>
        <source>there is nothing to do: the newer one counts</source>
        <translation>何もする必要はありません。新しいほうが有効です</translation>
    </message>
    <message>
        <source>this account is disabled</source>
        <translation>このアカウントは無効になっています</translation>
    </message>
    <message>
        <source>this needs an account whose address is confirmed</source>
        <translation>これには、アドレスを確認済みのアカウントが必要です</translation>
    </message>
    <message>
        <source>this password is too easy to guess</source>
        <translation>このパスワードは推測されやすすぎます</translation>
    </message>
    <message>
        <source>try again in a minute, or close the other one</source>
        <translation>1 分後にもう一度試すか、もう一方を閉じてください</translation>
    </message>
    <message>
        <source>type it again, or sign out and reset it</source>
        <translation>もう一度入力するか、ログアウトしてリセットしてください</translation>
    </message>
    <message>
        <source>type the newest one, or ask for another</source>
        <translation>最新のコードを入力するか、もう一度送ってもらってください</translation>
    </message>
    <message>
        <source>unlock it, or install one such as GNOME Keyring or KWallet</source>
        <translation>ロックを解除するか、GNOME Keyring や KWallet などをインストールしてください</translation>
    </message>
    <message>
        <source>update Reely; the limits of the free plan hold meanwhile</source>
        <translation>Reely を更新してください。それまでは無料プランの上限が適用されます</translation>
    </message>
    <message>
        <source>use that version; this one leaves the record as it is, and works without it</source>
        <translation>そのバージョンを使ってください。このバージョンは記録を変更せず、使わずに動作します</translation>
    </message>
    <message>
        <source>use that version; here the limits of the free plan hold</source>
        <translation>そのバージョンを使ってください。ここでは無料プランの上限が適用されます</translation>
    </message>
    <message>
        <source>wait a quarter of an hour, or reset the password</source>
        <translation>15 分待つか、パスワードをリセットしてください</translation>
    </message>
    <message>
        <source>wait for the next month, or choose a larger plan</source>
        <translation>来月まで待つか、上位のプランを選んでください</translation>
    </message>
    <message>
        <source>what answers at {server} is no Reely server, or a broken one ({reason})</source>
        <translation>{server} で応答しているのは Reely のサーバーではないか、故障しています({reason})</translation>
    </message>
    <message>
        <source>what you use cannot be written down in {place} ({why})</source>
        <translation>使用量を {place} に記録できません({why})</translation>
    </message>
    <message>
        <source>write to whoever runs the server</source>
        <translation>サーバーの管理者に連絡してください</translation>
    </message>
    <message>
        <source>{address} cannot be the server: {why}</source>
        <translation>{address} はサーバーにできません: {why}</translation>
    </message>
    <message>
        <source>{place} cannot be written ({reason})</source>
        <translation>{place} に書き込めません({reason})</translation>
    </message>
    <message>
        <source>{email} is signed in here</source>
        <translation>{email} がここでサインインしています</translation>
    </message>
    <message>
        <source>the proxy of this system cannot be used ({reason})</source>
        <translation>このシステムのプロキシを使えません ({reason})</translation>
    </message>
    <message>
        <source>name one by http in HTTPS_PROXY and ALL_PROXY, or none</source>
        <translation>HTTPS_PROXY と ALL_PROXY に http のプロキシを指定するか、指定をなくしてください</translation>
    </message>
    <message>
        <source>passwords would travel there unencrypted</source>
        <translation>パスワードが暗号化されずに送られます</translation>
    </message>
    <message>
        <source>use https</source>
        <translation>代わりに https を使ってください</translation>
    </message>
    <message>
        <source>it is no address</source>
        <translation>アドレスではありません</translation>
    </message>
    <message>
        <source>it begins with neither https nor http</source>
        <translation>先頭が https でも http でもありません</translation>
    </message>
    <message>
        <source>it holds more than a host, a port and a path</source>
        <translation>ホスト、ポート、パス以外のものを含んでいます</translation>
    </message>
    <message>
        <source>write it like https://reely.example.org</source>
        <translation>次のように書いてください: https://reely.example.org</translation>
    </message>
    <message>
        <source>{key} is no address of a server: {why}</source>
        <translation>{key} がサーバーのアドレスではありません: {why}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>it gives back something else than it was given</source>
        <translation>渡したものと違うものが返されます</translation>
    </message>
    <message>
        <source>it does not answer; it may be waiting for its password</source>
        <translation>応答がありません。パスワードの入力を待っている可能性があります</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>時間がかかりすぎました</translation>
    </message>
    <message>
        <source>all else goes on without it; try again later</source>
        <translation>他の機能はそのまま使えます。後でもう一度試してください</translation>
    </message>
    <message>
        <source>the presets in {name} cannot be read ({why})</source>
        <translation>{name} のプリセットを読み込めません({why})</translation>
    </message>
    <message>
        <source>Reely ended twice while it wrote this clip</source>
        <translation>このクリップの書き込み中に Reely が 2 回終了しました</translation>
    </message>
    <message>
        <source>{preset} takes MP4, not {suffix}</source>
        <translation>{preset} が受け付けるのは MP4 です({suffix} は不可)</translation>
    </message>
    <message>
        <source>{preset} takes {longest} at most, this clip lasts {length}</source>
        <translation>{preset} は最長 {longest} ですが、このクリップは {length} です</translation>
    </message>
    <message>
        <source>{preset} takes {largest} MB at most, this clip has {size} MB</source>
        <translation>{preset} は最大 {largest} MB ですが、このクリップは {size} MB です</translation>
    </message>
    <message>
        <source>keep at least one range</source>
        <translation>少なくとも 1 つの範囲を残してください</translation>
    </message>
    <message>
        <source>end the output&apos;s name in .mp4, .mov or .mkv (.m4a for sound alone)</source>
        <translation>出力名の末尾を .mp4、.mov、.mkv のいずれかにしてください(音声のみは .m4a)</translation>
    </message>
    <message>
        <source>end the output&apos;s name in .mp4</source>
        <translation>出力名の末尾を .mp4 にしてください</translation>
    </message>
    <message>
        <source>end the name in .mp4, or export as the source is</source>
        <translation>名前の末尾を .mp4 にするか、元の形式のまま書き出してください</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>別の名前を選んでください</translation>
    </message>
    <message>
        <source>add a file name to it</source>
        <translation>ファイル名を付けてください</translation>
    </message>
    <message>
        <source>choose another name, or allow overwriting it (--overwrite)</source>
        <translation>別の名前を選ぶか、上書きを許可してください(--overwrite)</translation>
    </message>
    <message>
        <source>choose another name, or use --mode encode</source>
        <translation>別の名前を選ぶか、--mode encode を使ってください</translation>
    </message>
    <message>
        <source>free some space or choose a folder on another disk</source>
        <translation>空きを増やすか、別のディスクのフォルダーを選んでください</translation>
    </message>
    <message>
        <source>make it, or choose another</source>
        <translation>フォルダーを作成するか、別のものを選んでください</translation>
    </message>
    <message>
        <source>change its permissions, or choose another</source>
        <translation>権限を変更するか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>check the drive, or choose another folder</source>
        <translation>ドライブを確認するか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>check the drive</source>
        <translation>ドライブを確認してください</translation>
    </message>
    <message>
        <source>connect its drive again and retry</source>
        <translation>ドライブを接続し直して、もう一度試してください</translation>
    </message>
    <message>
        <source>wait until the program that writes it is done, then try again</source>
        <translation>書き込み中のプログラムが終わるまで待ってから、もう一度試してください</translation>
    </message>
    <message>
        <source>close other programs if memory is short, then try again</source>
        <translation>メモリが足りない場合は他のプログラムを閉じて、もう一度試してください</translation>
    </message>
    <message>
        <source>try another preset or --mode encode; `reely doctor` shows what works here</source>
        <translation>別のプリセットか --mode encode を試してください。使えるものは `reely doctor` で確認できます</translation>
    </message>
    <message>
        <source>export without a loudness (--loudness off); `reely doctor` shows which ffmpeg is used</source>
        <translation>ラウドネスを指定せずに書き出してください(--loudness off)。使われる ffmpeg は `reely doctor` で確認できます</translation>
    </message>
    <message>
        <source>run `reely doctor` to see which one is used</source>
        <translation>どれが使われるかは `reely doctor` で確認できます</translation>
    </message>
    <message>
        <source>install Reely again, or name an ffmpeg built with libass and libx264 in the settings</source>
        <translation>Reely を再インストールするか、libass と libx264 を備えた ffmpeg を設定で指定してください</translation>
    </message>
    <message>
        <source>install Reely again, or put the file back as it was</source>
        <translation>Reely を再インストールするか、ファイルを元に戻してください</translation>
    </message>
    <message>
        <source>allow more, shorten the clip, or choose a preset with a smaller frame</source>
        <translation>上限を上げるか、クリップを短くするか、フレームの小さいプリセットを選んでください</translation>
    </message>
    <message>
        <source>allow more, shorten the clip, or export the sound alone</source>
        <translation>上限を上げるか、クリップを短くするか、音声だけを書き出してください</translation>
    </message>
    <message>
        <source>keep less, or choose another preset</source>
        <translation>残す部分を減らすか、別のプリセットを選んでください</translation>
    </message>
    <message>
        <source>try again; if it happens again, report it</source>
        <translation>もう一度試してください。再び起きる場合は報告してください</translation>
    </message>
    <message>
        <source>the {preset} preset changes every frame</source>
        <translation>プリセット {preset} はすべてのフレームを変更します</translation>
    </message>
    <message>
        <source>copied and encoded frames are joined in .mp4 and .mov only, not {suffix}</source>
        <translation>コピーとエンコードのフレームを結合できるのは .mp4 と .mov だけです({suffix} は不可)</translation>
    </message>
    <message>
        <source>the range holds no whole group of pictures that is worth copying</source>
        <translation>範囲に、コピーする価値のある完全な GOP がありません</translation>
    </message>
    <message>
        <source>copied as stored it would be larger than asked for</source>
        <translation>そのままコピーすると指定より大きくなります</translation>
    </message>
    <message>
        <source>the copied result did not verify ({check}: {why})</source>
        <translation>コピーした結果が検査に合格しませんでした({check}: {why})</translation>
    </message>
    <message>
        <source>no encoder here makes frames that fit its own</source>
        <translation>元のフレームに合うフレームを作れるエンコーダーがありません</translation>
    </message>
    <message>
        <source>newly encoded frames would not fit its sequence parameters</source>
        <translation>新しくエンコードしたフレームがシーケンスパラメーターに合いません</translation>
    </message>
    <message>
        <source>a newly encoded frame could not be fitted</source>
        <translation>新しくエンコードしたフレームを合わせられませんでした</translation>
    </message>
    <message>
        <source>its pictures change their size or their colours in mid-stream</source>
        <translation>途中で画像のサイズまたは色が変わります</translation>
    </message>
    <message>
        <source>one of its frames is damaged</source>
        <translation>フレームの 1 つが破損しています</translation>
    </message>
    <message>
        <source>its frames are not stored as its index says</source>
        <translation>フレームがインデックスどおりに格納されていません</translation>
    </message>
    <message>
        <source>its parameter sets change in mid-stream</source>
        <translation>途中でパラメーターセットが変わります</translation>
    </message>
    <message>
        <source>an edit list hides frames that others lean on</source>
        <translation>他のフレームが参照するフレームがエディットリストで隠されています</translation>
    </message>
    <message>
        <source>it uses rare H.264 features of the Baseline profile (slices in any order or twice)</source>
        <translation>H.264 Baseline プロファイルのまれな機能を使っています(任意順序または重複したスライス)</translation>
    </message>
    <message>
        <source>the source is {codec}, and only H.264 is proven to be copied exactly</source>
        <translation>元のコーデックは {codec} で、正確なコピーが確認されているのは H.264 だけです</translation>
    </message>
    <message>
        <source>its container does not keep parameter sets apart from the frames</source>
        <translation>コンテナーがパラメーターセットをフレームと分けて保持していません</translation>
    </message>
    <message>
        <source>the source holds several video streams</source>
        <translation>元のファイルに複数の映像ストリームがあります</translation>
    </message>
    <message>
        <source>its frame rate varies</source>
        <translation>フレームレートが可変です</translation>
    </message>
    <message>
        <source>its pictures are {format}, not 8-bit 4:2:0</source>
        <translation>画像が {format} で、8 ビット 4:2:0 ではありません</translation>
    </message>
    <message>
        <source>its H.264 profile is not Baseline, Main or High</source>
        <translation>H.264 プロファイルが Baseline、Main、High のいずれでもありません</translation>
    </message>
    <message>
        <source>it may be interlaced</source>
        <translation>インターレースの可能性があります</translation>
    </message>
    <message>
        <source>it uses rare H.264 features (scaling matrix or POC type 1)</source>
        <translation>H.264 のまれな機能を使っています(スケーリング行列または POC タイプ 1)</translation>
    </message>
    <message>
        <source>its frames are not evenly spaced around the cut</source>
        <translation>カット付近のフレームの間隔が均等ではありません</translation>
    </message>
    <message>
        <source>it does not say how far its frames are reordered</source>
        <translation>フレームの並べ替えの範囲が示されていません</translation>
    </message>
    <message>
        <source>it uses several parameter sets</source>
        <translation>複数のパラメーターセットを使っています</translation>
    </message>
    <message>
        <source>its parameter sets cannot be read</source>
        <translation>パラメーターセットを読み取れません</translation>
    </message>
    <message>
        <source>its frames hold more than plain H.264 pictures</source>
        <translation>フレームに通常の H.264 画像以外のものが含まれています</translation>
    </message>
    <message>
        <source>its keyframes have players drop frames that are still to be shown</source>
        <translation>キーフレームのために、表示すべきフレームがプレーヤーで捨てられます</translation>
    </message>
    <message>
        <source>two of its pictures could not be told apart at a joint</source>
        <translation>つなぎ目で 2 つの画像を区別できませんでした</translation>
    </message>
    <message>
        <source>the encoder did not give one picture a frame</source>
        <translation>エンコーダーがフレームごとに 1 つの画像を返しませんでした</translation>
    </message>
    <message>
        <source>the encoder did not keep to one group of pictures</source>
        <translation>エンコーダーが 1 つの GOP に収めませんでした</translation>
    </message>
    <message>
        <source>the encoder skipped a reference picture</source>
        <translation>エンコーダーが参照画像を飛ばしました</translation>
    </message>
    <message>
        <source>the out point {time} is past the end; the clip ends with the file at {end}</source>
        <translation>アウトポイント {time} は終端を越えています。クリップはファイルの終わりの {end} で終わります</translation>
    </message>
    <message>
        <source>only the first of its {count} pictures is kept</source>
        <translation>{count} 本の映像のうち最初の 1 本だけを残します</translation>
    </message>
    <message>
        <source>subtitles that are pictures are left out</source>
        <translation>画像の字幕は除外されます</translation>
    </message>
    <message>
        <source>chapters are left out</source>
        <translation>チャプターは除外されます</translation>
    </message>
    <message>
        <source>{wanted} gave up, so {encoder} encoded the clip</source>
        <translation>{wanted} が失敗したため、{encoder} でクリップをエンコードしました</translation>
    </message>
    <message>
        <source>HDR was toned down to SDR, which is what {preset} gets</source>
        <translation>HDR を SDR に変換しました({preset} は SDR です)</translation>
    </message>
    <message>
        <source>the sound stays {difference} LU quieter than asked, because its peaks leave no more room</source>
        <translation>ピークの余裕がないため、音声は指定より {difference} LU 小さいままです</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>元の形式</translation>
    </message>
    <message>
        <source>LinkedIn portrait</source>
        <translation>LinkedIn 縦長</translation>
    </message>
    <message>
        <source>Many accounts may post 3 minutes only.</source>
        <translation>多くのアカウントでは投稿できるのは 3 分までです。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>seams</source>
        <translation>つなぎ目</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>全フレーム</translation>
    </message>
    <message>
        <source>seeks</source>
        <translation>シーク</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>読み返し</translation>
    </message>
    <message>
        <source>there is no picture</source>
        <translation>映像がありません</translation>
    </message>
    <message>
        <source>{seen} of {count} frames</source>
        <translation>{count} フレーム中 {seen} フレーム</translation>
    </message>
    <message>
        <source>a frame is {seconds} s off its time</source>
        <translation>フレームの時間が {seconds} 秒ずれています</translation>
    </message>
    <message>
        <source>{count} frames are stored but not shown</source>
        <translation>{count} フレームが格納されていますが表示されません</translation>
    </message>
    <message>
        <source>{seen} of {count} copied frames are bit-identical</source>
        <translation>コピーした {count} フレームのうち {seen} フレームがビット単位で一致</translation>
    </message>
    <message>
        <source>decoding cannot begin before a seam</source>
        <translation>つなぎ目の前からデコードを始められません</translation>
    </message>
    <message>
        <source>only {seen} of {count} frames decode from {start} on</source>
        <translation>{start} からの {count} フレームのうち {seen} フレームしかデコードできません</translation>
    </message>
    <message>
        <source>{seen} of {count} frames decode</source>
        <translation>{count} フレームのうち {seen} フレームをデコードできます</translation>
    </message>
    <message>
        <source>{seen} of {count} sync samples decode</source>
        <translation>{count} 個の同期サンプルのうち {seen} 個をデコードできます</translation>
    </message>
    <message>
        <source>{seen} of {count} audio tracks</source>
        <translation>{count} 本の音声トラックのうち {seen} 本</translation>
    </message>
    <message>
        <source>a track ends at {end} s, not {wanted} s</source>
        <translation>トラックが {wanted} 秒ではなく {end} 秒で終わっています</translation>
    </message>
    <message>
        <source>{count} track, {offset} ms from the picture</source>
        <translation>{count} トラック、映像とのずれ {offset} ミリ秒</translation>
    </message>
    <message>
        <source>{count} tracks, {offset} ms from the picture</source>
        <translation>{count} トラック、映像とのずれ {offset} ミリ秒</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>The documentation did not come along with this Reely.</source>
        <translation>この Reely にはドキュメントが付属していません。</translation>
    </message>
    <message>
        <source>That page did not come along; it stands in Reely&apos;s source.</source>
        <translation>そのページは付属していません。Reely のソースにあります。</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>問題を報告</translation>
    </message>
    <message>
        <source>This text is all there is to a report. Nothing is sent: it stays on this computer until you copy or save it and hand it on yourself. Names, addresses and whatever looks like a password are taken out. Say in the first lines what happened, read the rest through, and delete what nobody else should see.</source>
        <translation>レポートはこの文章がすべてです。何も送信されません。コピーまたは保存して自分で渡すまで、このコンピューターに残ります。名前、アドレス、パスワードらしきものは取り除かれています。最初の数行に何が起きたかを書き、残りに目を通して、他の人に見せたくないものを削除してください。</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>レポートの本文</translation>
    </message>
    <message>
        <source>Looking at what is here…</source>
        <translation>情報を集めています…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>the settings in {file} cannot be read ({why})</source>
        <translation>{file} の設定を読み込めません({why})</translation>
    </message>
    <message>
        <source>the settings in {file} cannot be written ({why})</source>
        <translation>設定を {file} に書き込めません({why})</translation>
    </message>
    <message>
        <source>the keys in {file} cannot be read ({why})</source>
        <translation>{file} のキーを読み込めません({why})</translation>
    </message>
    <message>
        <source>the keys cannot be written into {file} ({why})</source>
        <translation>キーを {file} に書き込めません({why})</translation>
    </message>
    <message>
        <source>{key} is neither true nor false</source>
        <translation>{key} が true でも false でもありません</translation>
    </message>
    <message>
        <source>{key} is not a word in quotation marks</source>
        <translation>{key} が引用符で囲んだ語ではありません</translation>
    </message>
    <message>
        <source>{key} is not a path in quotation marks</source>
        <translation>{key} が引用符で囲んだパスではありません</translation>
    </message>
    <message>
        <source>{key} names the home of somebody who is not known here</source>
        <translation>{key} が不明なユーザーのホームを指しています</translation>
    </message>
    <message>
        <source>{key} is not a whole path, such as ~/Videos</source>
        <translation>{key} が ~/Videos のような完全なパスではありません</translation>
    </message>
    <message>
        <source>{key} names no clip: {why}</source>
        <translation>{key} がクリップの名前になりません: {why}</translation>
    </message>
    <message>
        <source>{key} is none of {choices}</source>
        <translation>{key} が {choices} のいずれでもありません</translation>
    </message>
    <message>
        <source>{key} is not a whole number from {least} to {most}</source>
        <translation>{key} が {least} から {most} までの整数ではありません</translation>
    </message>
    <message>
        <source>preset is not a name in quotation marks</source>
        <translation>preset が引用符で囲んだ名前ではありません</translation>
    </message>
    <message>
        <source>keys is not a table</source>
        <translation>keys が表ではありません</translation>
    </message>
    <message>
        <source>{command} has no list of keys in quotation marks</source>
        <translation>{command} に引用符で囲んだキーのリストがありません</translation>
    </message>
    <message>
        <source>{command} has {key}, which is no key</source>
        <translation>{command} の {key} はキーではありません</translation>
    </message>
    <message>
        <source>mend that line, or delete the file to go back to the defaults</source>
        <translation>その行を直すか、ファイルを削除して既定値に戻してください</translation>
    </message>
    <message>
        <source>mend that line, or delete the file to go back to Reely&apos;s own keys</source>
        <translation>その行を直すか、ファイルを削除して Reely 本来のキーに戻してください</translation>
    </message>
    <message>
        <source>check its permissions, or delete it to go back to the defaults</source>
        <translation>権限を確認するか、ファイルを削除して既定値に戻してください</translation>
    </message>
    <message>
        <source>check its permissions, or delete it to go back to Reely&apos;s own keys</source>
        <translation>権限を確認するか、ファイルを削除して Reely 本来のキーに戻してください</translation>
    </message>
    <message>
        <source>check the permissions of that folder and the room on its disk</source>
        <translation>そのフォルダーの権限とディスクの空きを確認してください</translation>
    </message>
    <message>
        <source>a name needs at least one letter or field</source>
        <translation>名前には文字かフィールドが少なくとも 1 つ必要です</translation>
    </message>
    <message>
        <source>that is too long for a name</source>
        <translation>名前として長すぎます</translation>
    </message>
    <message>
        <source>a name begins with neither a dot nor a space</source>
        <translation>名前の先頭にドットや空白は使えません</translation>
    </message>
    <message>
        <source>there is no field {field}</source>
        <translation>フィールド {field} はありません</translation>
    </message>
    <message>
        <source>a brace stands alone</source>
        <translation>波かっこが対になっていません</translation>
    </message>
    <message>
        <source>no file can have {letter} in its name everywhere</source>
        <translation>{letter} はファイル名に使えないシステムがあります</translation>
    </message>
    <message>
        <source>there is a letter that cannot be seen</source>
        <translation>見えない文字が含まれています</translation>
    </message>
    <message>
        <source>use {fields} and words of your own</source>
        <translation>{fields} と任意の語を使ってください</translation>
    </message>
    <message>
        <source>keep to {count} letters</source>
        <translation>{count} 文字以内にしてください</translation>
    </message>
    <message>
        <source>begin with a word or field</source>
        <translation>語またはフィールドで始めてください</translation>
    </message>
    <message>
        <source>write fields as {video}, with both braces</source>
        <translation>フィールドは {video} のように両方の波かっこを付けてください</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>取り除いてください</translation>
    </message>
    <message>
        <source>type the name by hand</source>
        <translation>名前を手で入力してください</translation>
    </message>
    <message>
        <source>what you make of this video cannot be kept ({why})</source>
        <translation>この動画の作業を保存できません({why})</translation>
    </message>
    <message>
        <source>make room on the disk of {folder}, or let Reely write there</source>
        <translation>{folder} のディスクに空きを作るか、Reely の書き込みを許可してください</translation>
    </message>
    <message>
        <source>what was made of this video before cannot be read ({why})</source>
        <translation>この動画の以前の作業を読み込めません({why})</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>破損しています</translation>
    </message>
    <message>
        <source>begin anew; it is left as {file}</source>
        <translation>新しく始めてください。以前のものは {file} として残ります</translation>
    </message>
    <message>
        <source>{name} is no project of Reely&apos;s, or is damaged</source>
        <translation>{name} は Reely のプロジェクトではないか、破損しています</translation>
    </message>
    <message>
        <source>open the video itself: what was last made of it is kept on this computer, too</source>
        <translation>動画そのものを開いてください。最後の作業内容はこのコンピューターにも残っています</translation>
    </message>
    <message>
        <source>{name} was written by a later version of Reely</source>
        <translation>{name} は新しいバージョンの Reely で作成されました</translation>
    </message>
    <message>
        <source>open it with that version</source>
        <translation>そのバージョンで開いてください</translation>
    </message>
    <message>
        <source>the video of {name} is not at {place} any more</source>
        <translation>{name} の動画は {place} にもうありません</translation>
    </message>
    <message>
        <source>put it beside the project, or open it itself: what was made of it is found then</source>
        <translation>プロジェクトと同じ場所に置くか、動画そのものを開いてください。作業内容が見つかります</translation>
    </message>
    <message>
        <source>{name} is another video than the one of {project}</source>
        <translation>{name} は {project} の動画とは別のものです</translation>
    </message>
    <message>
        <source>put the video that it was made of beside the project</source>
        <translation>元の動画をプロジェクトと同じ場所に置いてください</translation>
    </message>
    <message>
        <source>check the path, its permissions and its drive</source>
        <translation>パス、権限、ドライブを確認してください</translation>
    </message>
    <message>
        <source>check the path and its permissions</source>
        <translation>パスと権限を確認してください</translation>
    </message>
    <message>
        <source>{name} is not in {place} any more</source>
        <translation>{name} は {place} にもうありません</translation>
    </message>
    <message>
        <source>{name} is not in {place}</source>
        <translation>{name} は {place} にありません</translation>
    </message>
    <message>
        <source>{name} is not in {place}; {count} others of its folder were found there</source>
        <translation>{name} は {place} にありません。同じフォルダーの他の {count} 本はそこで見つかりました</translation>
    </message>
    <message>
        <source>nothing is known of {name}</source>
        <translation>{name} についての記録がありません</translation>
    </message>
    <message>
        <source>choose another file, or the folder that it may be in</source>
        <translation>別のファイルか、動画がありそうなフォルダーを選んでください</translation>
    </message>
    <message>
        <source>choose where it is now, or connect the drive that it is on</source>
        <translation>現在の場所を選ぶか、保存されているドライブを接続してください</translation>
    </message>
    <message>
        <source>{name} could not be written ({why})</source>
        <translation>{name} を書き込めませんでした({why})</translation>
    </message>
    <message>
        <source>the list of your exports and videos was damaged, and a new one was begun</source>
        <translation>書き出しと動画のリストが破損していたため、新しいリストを作成しました</translation>
    </message>
    <message>
        <source>your videos, clips and projects are as they were; the old list is left as {file}</source>
        <translation>動画、クリップ、プロジェクトは元のままです。古いリストは {file} として残ります</translation>
    </message>
    <message>
        <source>the list of your exports and videos was written by a later version of Reely</source>
        <translation>書き出しと動画のリストは新しいバージョンの Reely で作成されました</translation>
    </message>
    <message>
        <source>use that version to see it; this one does without it and leaves it as it is</source>
        <translation>表示するにはそのバージョンを使ってください。このバージョンはリストを使わず、変更もしません</translation>
    </message>
    <message>
        <source>the list of your exports and videos cannot be kept in {file} ({why})</source>
        <translation>書き出しと動画のリストを {file} に保存できません({why})</translation>
    </message>
    <message>
        <source>make room on that disk, or let Reely write there; all else works without it</source>
        <translation>そのディスクに空きを作るか、Reely の書き込みを許可してください。他の機能はそのまま使えます</translation>
    </message>
    <message>
        <source>an export that waited cannot be read any more</source>
        <translation>待機中の書き出しを読み込めなくなりました</translation>
    </message>
    <message>
        <source>an export that waited cannot be read any more: {names}</source>
        <translation>待機中の書き出しを読み込めなくなりました: {names}</translation>
    </message>
    <message>
        <source>{count} exports that waited cannot be read any more</source>
        <translation>待機中の {count} 個の書き出しを読み込めなくなりました</translation>
    </message>
    <message>
        <source>{count} exports that waited cannot be read any more: {names}</source>
        <translation>待機中の {count} 個の書き出しを読み込めなくなりました: {names}</translation>
    </message>
    <message>
        <source>your videos and clips are as they were; open the video and export the clip again</source>
        <translation>動画とクリップは元のままです。動画を開いて、クリップをもう一度書き出してください</translation>
    </message>
    <message>
        <source>another Reely has been opening it for too long</source>
        <translation>別の Reely が長時間開こうとしています</translation>
    </message>
    <message>
        <source>Reely made a mistake ({what})</source>
        <translation>Reely に不具合が起きました({what})</translation>
    </message>
    <message>
        <source>try again; if it happens again, report it with the details</source>
        <translation>もう一度試してください。再び起きる場合は詳細を添えて報告してください</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>キーの割り当て</translation>
    </message>
    <message>
        <source>Whose keys to begin with</source>
        <translation>基にするキーの割り当て</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>コマンドまたはキーで検索</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとそのキー</translation>
    </message>
    <message>
        <source>Choose a command above to change its keys.</source>
        <translation>上でコマンドを選ぶとキーを変更できます。</translation>
    </message>
    <message>
        <source>No command has that name or key.</source>
        <translation>その名前やキーのコマンドはありません。</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>キーを追加…</translation>
    </message>
    <message>
        <source>Press the new key, or Esc to leave it</source>
        <translation>新しいキーを押してください(Esc で中止)</translation>
    </message>
    <message>
        <source>Press it, then the key that the command is to have as well.</source>
        <translation>押してから、コマンドに追加するキーを押してください。</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>ここに移す</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>このコマンドをリセット</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>すべてのキーをリセット</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Load a copy…</source>
        <translation>コピーを読み込む…</translation>
    </message>
    <message>
        <source>Save a copy of the keys</source>
        <translation>キーのコピーを保存</translation>
    </message>
    <message>
        <source>Load keys from a copy</source>
        <translation>コピーからキーを読み込む</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>{key} is no key that a command can have.</source>
        <translation>{key} はコマンドのキーにできません。</translation>
    </message>
    <message>
        <source>{key} goes from one control to the next, so no command can have it.</source>
        <translation>{key} は次のコントロールへの移動に使うため、コマンドに割り当てられません。</translation>
    </message>
    <message>
        <source>{key} answers dialogs and ends typing, so no command can have it.</source>
        <translation>{key} はダイアログの確定や入力の終了に使うため、コマンドに割り当てられません。</translation>
    </message>
    <message>
        <source>{key} edits text in fields, so no other command can have it.</source>
        <translation>{key} は入力欄の編集に使うため、他のコマンドに割り当てられません。</translation>
    </message>
    <message>
        <source>{key} opens a menu, so no command can have it.</source>
        <translation>{key} はメニューを開くのに使うため、コマンドに割り当てられません。</translation>
    </message>
    <message>
        <source>{key} belongs to the system, so no command can have it.</source>
        <translation>{key} はシステムが使うため、コマンドに割り当てられません。</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”.</source>
        <translation>{key} は「{command}」のキーです。</translation>
    </message>
    <message>
        <source>{key} is its key already.</source>
        <translation>{key} はすでにこのコマンドのキーです。</translation>
    </message>
    <message>
        <source>{key} is now a key of “{command}”.</source>
        <translation>{key} を「{command}」のキーにしました。</translation>
    </message>
    <message>
        <source>Take {key} from “{command}”</source>
        <translation>{key} を「{command}」から外す</translation>
    </message>
    <message>
        <source>Your keys are kept in {file}. A copy of that file takes them to another computer; it may be edited by hand while Reely is closed.</source>
        <translation>キーは {file} に保存されます。このファイルをコピーすれば別のコンピューターでも使えます。Reely を閉じている間は手で編集できます。</translation>
    </message>
    <message>
        <source>{keys} step frames</source>
        <translation>{keys} で 1 フレーム移動</translation>
    </message>
    <message>
        <source>{keys} go a second</source>
        <translation>{keys} で 1 秒移動</translation>
    </message>
    <message>
        <source>{keys} go to the ends</source>
        <translation>{keys} で先頭と末尾へ移動</translation>
    </message>
    <message>
        <source>{keys} set the points</source>
        <translation>{keys} でポイントを設定</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <comment>two keys</comment>
        <translation>{one} と {other}</translation>
    </message>
    <message>
        <source>there is no file {name}</source>
        <translation>ファイル {name} がありません</translation>
    </message>
    <message>
        <source>{name} is a folder</source>
        <translation>{name} はフォルダーです</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, which cannot be read twice</source>
        <translation>{name} はパイプまたはデバイスのため、2 回読み取れません</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes)</source>
        <translation>{name} は空です(0 バイト)</translation>
    </message>
    <message>
        <source>{name} may not be read by this user</source>
        <translation>{name} を読み取る権限がありません</translation>
    </message>
    <message>
        <source>{name} cannot be looked at ({why})</source>
        <translation>{name} を確認できません({why})</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why})</source>
        <translation>{name} を読み取れません({why})</translation>
    </message>
    <message>
        <source>{name} cannot be read as video or sound ({why})</source>
        <translation>{name} を動画や音声として読み取れません({why})</translation>
    </message>
    <message>
        <source>{name} holds no video and no sound</source>
        <translation>{name} には映像も音声もありません</translation>
    </message>
    <message>
        <source>{name} holds no video itself, it only names other files</source>
        <translation>{name} には動画がなく、他のファイルを示しているだけです</translation>
    </message>
    <message>
        <source>{name} holds no picture</source>
        <translation>{name} には映像がありません</translation>
    </message>
    <message>
        <source>{name} holds no sound</source>
        <translation>{name} には音声がありません</translation>
    </message>
    <message>
        <source>{name} has sound but no picture</source>
        <translation>{name} には音声はありますが映像がありません</translation>
    </message>
    <message>
        <source>{name} has sound but no picture, and this window cuts by the picture</source>
        <translation>{name} には音声はありますが映像がなく、このウィンドウは映像を基にカットします</translation>
    </message>
    <message>
        <source>{name} is cut short: the table that says where its frames are is missing</source>
        <translation>{name} は途中で切れています。フレームの位置を示す表がありません</translation>
    </message>
    <message>
        <source>{name} is cut short: only {there} of its {count} frames are there</source>
        <translation>{name} は途中で切れています。{count} フレームのうち {there} フレームしかありません</translation>
    </message>
    <message>
        <source>{name} went away while it was being read</source>
        <translation>{name} が読み取り中になくなりました</translation>
    </message>
    <message>
        <source>{name} was changed while it was being read</source>
        <translation>{name} が読み取り中に変更されました</translation>
    </message>
    <message>
        <source>its video stream holds no frame that can be decoded</source>
        <translation>映像ストリームにデコードできるフレームがありません</translation>
    </message>
    <message>
        <source>no frame of its video can be read there</source>
        <translation>そこでは動画のフレームを読み取れません</translation>
    </message>
    <message>
        <source>a frame of {name} cannot be decoded</source>
        <translation>{name} のフレームをデコードできません</translation>
    </message>
    <message>
        <source>the picture of {name} cannot be decoded there</source>
        <translation>{name} の映像はそこではデコードできません</translation>
    </message>
    <message>
        <source>the sound of {name} cannot be decoded</source>
        <translation>{name} の音声をデコードできません</translation>
    </message>
    <message>
        <source>{name} has no sound track {track}; it has {count}</source>
        <translation>{name} に音声トラック {track} はありません(全 {count} トラック)</translation>
    </message>
    <message>
        <source>the times in {name} jump back, as in recordings that were joined or broke off</source>
        <translation>{name} の時間が逆戻りしています。結合または中断された録画で起こります</translation>
    </message>
    <message>
        <source>no frame of {name} begins between {start} and {end}</source>
        <translation>{start} から {end} までの間に始まる {name} のフレームがありません</translation>
    </message>
    <message>
        <source>the range starts at {start}, but {name} ends at {end}</source>
        <translation>範囲は {start} から始まりますが、{name} は {end} で終わります</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>理由は不明です</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>形式が不明です</translation>
    </message>
    <message>
        <source>check the path, or whether its drive is connected</source>
        <translation>パスと、ドライブの接続を確認してください</translation>
    </message>
    <message>
        <source>check whether its drive is connected</source>
        <translation>ドライブが接続されているか確認してください</translation>
    </message>
    <message>
        <source>check its drive</source>
        <translation>ドライブを確認してください</translation>
    </message>
    <message>
        <source>check that it plays elsewhere, or copy the file again</source>
        <translation>他で再生できるか確認するか、ファイルをコピーし直してください</translation>
    </message>
    <message>
        <source>check that it plays elsewhere; it may be damaged</source>
        <translation>他で再生できるか確認してください。破損している可能性があります</translation>
    </message>
    <message>
        <source>check that it plays elsewhere; it may be damaged or not a media file</source>
        <translation>他で再生できるか確認してください。破損しているか、メディアファイルではない可能性があります</translation>
    </message>
    <message>
        <source>choose a video</source>
        <translation>動画を選んでください</translation>
    </message>
    <message>
        <source>choose a video or sound file</source>
        <translation>動画または音声のファイルを選んでください</translation>
    </message>
    <message>
        <source>choose the video or sound file that it names</source>
        <translation>示されている動画または音声のファイルを選んでください</translation>
    </message>
    <message>
        <source>choose a file with video</source>
        <translation>映像のあるファイルを選んでください</translation>
    </message>
    <message>
        <source>choose a range beside the damaged place, or copy the file again</source>
        <translation>破損箇所を避けた範囲を選ぶか、ファイルをコピーし直してください</translation>
    </message>
    <message>
        <source>choose one of the tracks that it has</source>
        <translation>存在するトラックを選んでください</translation>
    </message>
    <message>
        <source>choose times inside the file</source>
        <translation>ファイル内の時間を選んでください</translation>
    </message>
    <message>
        <source>make the range longer</source>
        <translation>範囲を長くしてください</translation>
    </message>
    <message>
        <source>name a video or sound file inside it</source>
        <translation>その中の動画または音声のファイルを指定してください</translation>
    </message>
    <message>
        <source>save it to a file first</source>
        <translation>先にファイルに保存してください</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>コピーまたはダウンロードし直してください</translation>
    </message>
    <message>
        <source>copy or download it again; a recording that broke off needs a repair tool</source>
        <translation>コピーまたはダウンロードし直してください。中断された録画には修復ツールが必要です</translation>
    </message>
    <message>
        <source>change its permissions, or copy it to a folder of yours</source>
        <translation>権限を変更するか、自分のフォルダーにコピーしてください</translation>
    </message>
    <message>
        <source>give it new times first: ffmpeg -i OLD -c copy NEW.mp4</source>
        <translation>先に時間を付け直してください: ffmpeg -i 元 -c copy 新.mp4</translation>
    </message>
    <message>
        <source>trim it in the terminal with: reely trim</source>
        <translation>ターミナルでトリムしてください: reely trim</translation>
    </message>
    <message>
        <source>leave out --audio-only, or choose a file with sound</source>
        <translation>--audio-only を外すか、音声のあるファイルを選んでください</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>ディスクの割り当てを超えました</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>ファイル名が長すぎます</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>入出力エラー</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>データが無効です</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>空きがありません</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>存在しません</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>権限がありません</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>読み取り専用です</translation>
    </message>
    <message>
        <source>{name} names no chapters</source>
        <translation>{name} にチャプターがありません</translation>
    </message>
    <message>
        <source>{name} holds no chapters</source>
        <translation>{name} にチャプターが含まれていません</translation>
    </message>
    <message>
        <source>{name} is no list of chapters</source>
        <translation>{name} はチャプターのリストではありません</translation>
    </message>
    <message>
        <source>line {number} of {name} begins after the end of the video, which is at {end}</source>
        <translation>{name} の {number} 行目: 動画の終わりの {end} より後に始まっています</translation>
    </message>
    <message>
        <source>line {number} of {name} does not begin after the chapter before it</source>
        <translation>{name} の {number} 行目: 前のチャプターより後に始まっていません</translation>
    </message>
    <message>
        <source>line {number} of {name} has no time</source>
        <translation>{name} の {number} 行目: 時間がありません</translation>
    </message>
    <message>
        <source>line {number} of {name} has no start and end, as in 00:00:01.000 --&gt; 00:00:05.000</source>
        <translation>{name} の {number} 行目: 00:00:01.000 --&gt; 00:00:05.000 のような開始と終了がありません</translation>
    </message>
    <message>
        <source>line {number} of {name} ends before it begins</source>
        <translation>{name} の {number} 行目: 始まる前に終わっています</translation>
    </message>
    <message>
        <source>line {number} of {name} has no = between a name and what it is</source>
        <translation>{name} の {number} 行目: 名前と値の間に = がありません</translation>
    </message>
    <message>
        <source>line {number} of {name} has no TIMEBASE like 1/1000</source>
        <translation>{name} の {number} 行目: 1/1000 のような TIMEBASE がありません</translation>
    </message>
    <message>
        <source>line {number} of {name} has no whole number as {key}</source>
        <translation>{name} の {number} 行目: {key} に整数がありません</translation>
    </message>
    <message>
        <source>line {number} of {name} begins a chapter without a START</source>
        <translation>{name} の {number} 行目: START のないチャプターが始まっています</translation>
    </message>
    <message>
        <source>line {number} of {name} begins a chapter that ends before it begins</source>
        <translation>{name} の {number} 行目: 始まる前に終わるチャプターがあります</translation>
    </message>
    <message>
        <source>write a time and a title on each line, as in: 0:00 Beginning</source>
        <translation>0:00 はじめに のように、各行に時間と題名を書いてください</translation>
    </message>
    <message>
        <source>mend that line, or take it out</source>
        <translation>その行を直すか、取り除いてください</translation>
    </message>
    <message>
        <source>take them from a file, or set markers</source>
        <translation>ファイルから読み込むか、マーカーを設定してください</translation>
    </message>
    <message>
        <source>choose a text in UTF-8 with a time and a title on each line, FFmpeg&apos;s metadata or WebVTT</source>
        <translation>各行に時間と題名のある UTF-8 のテキスト、FFmpeg メタデータ、WebVTT のいずれかを選んでください</translation>
    </message>
    <message>
        <source>it is far too long for a time</source>
        <translation>時間としては長すぎます</translation>
    </message>
    <message>
        <source>a frame number needs a video, and this file has none</source>
        <translation>フレーム番号には動画が必要ですが、このファイルにはありません</translation>
    </message>
    <message>
        <source>a timecode with frames needs a video, and this file has none</source>
        <translation>フレームを含むタイムコードには動画が必要ですが、このファイルにはありません</translation>
    </message>
    <message>
        <source>a time cannot be negative</source>
        <translation>時間は負の値にできません</translation>
    </message>
    <message>
        <source>write it like 83.25, 1:23.250, 00:01:23:06 or f1234</source>
        <translation>83.25、1:23.250、00:01:23:06、f1234 のように書いてください</translation>
    </message>
    <message>
        <source>drop-frame timecode has no such frame: it skips the first of this minute</source>
        <translation>ドロップフレームタイムコードにそのフレームはありません。この分の最初は飛ばされます</translation>
    </message>
    <message>
        <source>drop-frame timecode is for 29.97 and 59.94 frames a second; write &apos;:&apos; instead</source>
        <translation>ドロップフレームタイムコードは毎秒 29.97 と 59.94 フレーム用です。代わりに &apos;:&apos; を使ってください</translation>
    </message>
    <message>
        <source>its last field counts frames from 0 to {last} at this frame rate</source>
        <translation>このフレームレートでは、最後の欄は 0 から {last} までのフレームを数えます</translation>
    </message>
    <message>
        <source>the video has {count} frames, counted from 0</source>
        <translation>動画は {count} フレームで、0 から数えます</translation>
    </message>
    <message>
        <source>Where is the video?</source>
        <translation>動画はどこですか?</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>Every other video that was in the same folder is looked for at the same time.</source>
        <translation>同じフォルダーにあった他の動画も同時に探します。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>Hooks, the best first; Enter keeps one, X rejects it</source>
        <translation>導入、良い順。Enter で採用、X で却下</translation>
    </message>
    <message>
        <source>Keep as a clip</source>
        <translation>クリップにする</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Account…</source>
        <translation>アカウント…</translation>
    </message>
    <message>
        <source>What the hooks are to be about</source>
        <translation>導入の話題</translation>
    </message>
    <message>
        <source>find where I talk about …</source>
        <translation>次の話題の箇所を探す …</translation>
    </message>
    <message>
        <source>How many hooks at most</source>
        <translation>導入の最大数</translation>
    </message>
    <message>
        <source>No shorter than</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>No longer than</source>
        <translation>最長</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 15 s to 90 s</comment>
        <translation>〜</translation>
    </message>
    <message>
        <source>What Reely learned of your taste</source>
        <translation>好みについて学んだこと</translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>探す条件</translation>
    </message>
    <message>
        <source>Forget what I kept and rejected</source>
        <translation>採用と却下の記録を消す</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>始め</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>1 語前から始める</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>1 語後から始める</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>1 語前で終える</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>1 語後で終える</translation>
    </message>
    <message>
        <source>Reely listens to the video on this computer, and shows the stretches worth a clip, the best first.</source>
        <translation>このコンピューターで動画を聞き取り、クリップにする価値のある箇所を良い順に示します。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>Up and Down play how each begins, Enter keeps it as a clip, X rejects it.</source>
        <translation>上下キーで各導入の始まりを再生し、Enter でクリップにし、X で却下します。</translation>
    </message>
    <message>
        <source>All of these are kept or rejected; look again for others.</source>
        <translation>すべて採用または却下しました。ほかの導入はもう一度探してください。</translation>
    </message>
    <message>
        <source>No speech was found; set the ends of a clip by hand.</source>
        <translation>話し声は見つかりませんでした。クリップの両端を手で決めてください。</translation>
    </message>
    <message>
        <source>The video has no sound, so there is nobody to listen to; set the ends of a clip by hand.</source>
        <translation>この動画には音声がないため、聞き取れません。クリップの両端を手で決めてください。</translation>
    </message>
    <message>
        <source>The search was cancelled; look again to go on.</source>
        <translation>検索を中止しました。続けるにはもう一度探してください。</translation>
    </message>
    <message>
        <source>up to {count}</source>
        <comment>how many hooks</comment>
        <translation>最大 {count} 個</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 〜 {end}</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <comment>what was said</comment>
        <translation>「{line}」</translation>
    </message>
    <message>
        <source>You keep {kept} of {of} at this level</source>
        <translation>この水準では {of} 個中 {kept} 個を採用しています</translation>
    </message>
    <message numerus="yes">
        <source>Reely learns from %n decision(s) of yours</source>
        <translation>
            <numerusform>%n 件の判断から学んでいます</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Exports show here, and you can go on meanwhile.</source>
        <translation>書き出しはここに表示されます。その間も作業を続けられます。</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Move up in the queue</source>
        <translation>キューで上へ</translation>
    </message>
    <message>
        <source>Move down in the queue</source>
        <translation>キューで下へ</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written</source>
        <translation>キャンセルしました。何も書き込まれていません</translation>
    </message>
    <message>
        <source>Cancelled; what has come stays for the next time</source>
        <translation>キャンセルしました。届いた分は次回のために残ります</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported</source>
        <translation>キャンセルしました。何も取り込まれていません</translation>
    </message>
    <message>
        <source>Cancelled; nothing was measured</source>
        <translation>キャンセルしました。何も測定されていません</translation>
    </message>
    <message>
        <source>The model is on this computer</source>
        <translation>モデルはこのコンピューターにあります</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>動画を読み込み中</translation>
    </message>
    <message>
        <source>Measuring the loudness</source>
        <translation>ラウドネスを測定中</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>コピー中</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>エンコード中</translation>
    </message>
    <message>
        <source>Encoding the sound</source>
        <translation>音声をエンコード中</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>Checking the clip</source>
        <translation>クリップを検査中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>仕上げ中</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>ダウンロード中</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Listening to what is said</source>
        <translation>話を聞き取り中</translation>
    </message>
    <message>
        <source>Looking for hooks</source>
        <translation>導入を検索中</translation>
    </message>
    <message>
        <source>Judging what was found</source>
        <translation>見つかったものを判定中</translation>
    </message>
    <message>
        <source>Making a small copy, to step through quickly</source>
        <translation>すばやく移動するための小さなコピーを作成中</translation>
    </message>
    <message>
        <source>try again, and it gets a name that is free</source>
        <translation>もう一度試すと、空いている名前が付きます</translation>
    </message>
    <message>
        <source>choose another format, or another encoder in the settings</source>
        <translation>別の形式を選ぶか、設定で別のエンコーダーを選んでください</translation>
    </message>
    <message>
        <source>choose a format without a loudness of its own</source>
        <translation>独自のラウドネスを持たない形式を選んでください</translation>
    </message>
    <message>
        <source>get one in the settings, under Speech, or choose another one</source>
        <translation>設定の「音声認識」で入手するか、別のモデルを選んでください</translation>
    </message>
    <message>
        <source>get it again in the settings, under Speech</source>
        <translation>設定の「音声認識」でもう一度入手してください</translation>
    </message>
    <message>
        <source>The account&apos;s server is away; {tier} counts here until {day}</source>
        <translation>アカウントのサーバーに接続できません。{tier} はここでは {day} まで有効です</translation>
    </message>
    <message>
        <source>{stage}…</source>
        <translation>{stage}…</translation>
    </message>
    <message>
        <source>{frames}, {seconds} s, {how}</source>
        <translation>{frames}、{seconds} 秒、{how}</translation>
    </message>
    <message>
        <source>exact; {share} % of the picture copied untouched</source>
        <translation>正確、映像の {share} % をそのままコピー</translation>
    </message>
    <message>
        <source>exact; encoded whole</source>
        <translation>正確、全体をエンコード</translation>
    </message>
    <message>
        <source>copied from keyframe to keyframe</source>
        <translation>キーフレーム単位でコピー</translation>
    </message>
    <message>
        <source>{text}; checked</source>
        <translation>{text}、検査済み</translation>
    </message>
    <message>
        <source>Speech model {name}</source>
        <translation>音声モデル {name}</translation>
    </message>
    <message>
        <source>Look at the clip before you use it: {name} ({detail})</source>
        <translation>使う前にクリップを確認してください: {name}({detail})</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>残り約 {seconds} 秒</translation>
    </message>
    <message>
        <source>about {minutes} min {seconds} s left</source>
        <translation>残り約 {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近使ったファイルを開く</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>このリストを消去</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近開いた動画</translation>
    </message>
    <message>
        <source>not where it was</source>
        <translation>元の場所にありません</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>過去の書き出し</translation>
    </message>
    <message>
        <source>No clip has been exported yet</source>
        <translation>まだクリップを書き出していません</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>リストを消去</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>もう一度書き出す</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>書き込み、検査済み</translation>
    </message>
    <message>
        <source>Written; look at it</source>
        <translation>書き込み済み、要確認</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Your clips are ready</source>
        <translation>クリップができました</translation>
    </message>
    <message>
        <source>Your clip is ready</source>
        <translation>クリップができました</translation>
    </message>
    <message>
        <source>A clip could not be written</source>
        <translation>クリップを書き込めませんでした</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>失敗: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) were written</source>
        <translation>
            <numerusform>%n 個のクリップを書き込みました</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>もう一度読み込む(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Set it aside and begin anew</source>
        <translation>別名で残して初期設定に戻す(&amp;S)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Takes effect when Reely is started again.</source>
        <translation>Reely を次に起動したときに反映されます。</translation>
    </message>
    <message>
        <source>Si&amp;ze of the window&apos;s text and controls</source>
        <translation>文字とコントロールの大きさ(&amp;Z)</translation>
    </message>
    <message>
        <source>Takes effect when Reely is started again. It comes on top of the system&apos;s own scale.</source>
        <translation>Reely を次に起動したときに反映されます。システムの拡大率に加えて適用されます。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Every change is kept at once and is back when the video is opened again. Nothing needs saving.</source>
        <translation>変更はすぐに記録され、動画を開き直すと元に戻ります。保存の操作は必要ありません。</translation>
    </message>
    <message>
        <source>&amp;Folder for clips</source>
        <translation>クリップのフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>The folder of the video</source>
        <translation>動画と同じフォルダー</translation>
    </message>
    <message>
        <source>Choose a folder for clips</source>
        <translation>クリップのフォルダーを選択</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選択(&amp;C)…</translation>
    </message>
    <message>
        <source>Use the &amp;video&apos;s folder</source>
        <translation>動画のフォルダーを使う(&amp;V)</translation>
    </message>
    <message>
        <source>This folder is not there, or its drive is not connected. Choose another, or use the video&apos;s.</source>
        <translation>このフォルダーが見つからないか、そのドライブが接続されていません。別のフォルダーを選ぶか、動画のフォルダーを使ってください。</translation>
    </message>
    <message>
        <source>This folder takes no files from Reely. Choose another, or use the video&apos;s.</source>
        <translation>Reely はこのフォルダーに書き込めません。別のフォルダーを選ぶか、動画のフォルダーを使ってください。</translation>
    </message>
    <message>
        <source>&amp;Name of clips</source>
        <translation>クリップの名前(&amp;N)</translation>
    </message>
    <message>
        <source>Fields: {video}, {clip}, {number}, {preset} and {date}. A field with nothing to say is left out. A name that a file has already gets a number, so that nothing is written over.</source>
        <translation>フィールド: {video}、{clip}、{number}、{preset}、{date}。内容のないフィールドは省かれます。すでにある名前には番号が付き、上書きされることはありません。</translation>
    </message>
    <message>
        <source>Use the &amp;usual name</source>
        <translation>通常の名前を使う(&amp;U)</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>講演</translation>
    </message>
    <message>
        <source>The hook</source>
        <translation>導入</translation>
    </message>
    <message>
        <source>Format to &amp;begin with</source>
        <translation>最初に選ばれる形式(&amp;B)</translation>
    </message>
    <message>
        <source>“Export clip” writes this format; others can be chosen for each export.</source>
        <translation>「クリップを書き出し」はこの形式で書き込みます。書き出しごとに他の形式も選べます。</translation>
    </message>
    <message>
        <source>As the video is</source>
        <translation>元の動画と同じ</translation>
    </message>
    <message>
        <source>&amp;Encoder</source>
        <translation>エンコーダー(&amp;E)</translation>
    </message>
    <message>
        <source>Hardware encoders are being tried…</source>
        <translation>ハードウェアエンコーダーを確認中…</translation>
    </message>
    <message>
        <source>No hardware encoder works on this machine, so the processor does all encoding.</source>
        <translation>このコンピューターで使えるハードウェアエンコーダーはないため、すべてプロセッサーでエンコードします。</translation>
    </message>
    <message>
        <source>That encoder does not work on this machine now. The processor encodes instead.</source>
        <translation>そのエンコーダーは今このコンピューターで使えません。代わりにプロセッサーでエンコードします。</translation>
    </message>
    <message>
        <source>Listed is what has been proven to work on this machine. It counts for clips that are encoded whole; what is copied untouched needs none.</source>
        <translation>このコンピューターで動作が確認されたものだけを表示しています。全体をエンコードするクリップに使われ、そのままコピーする部分には必要ありません。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>The processor alone</source>
        <translation>プロセッサーのみ</translation>
    </message>
    <message>
        <source>Exports at the s&amp;ame time</source>
        <translation>同時に行う書き出し(&amp;A)</translation>
    </message>
    <message>
        <source>More than one helps with short clips; each takes memory and a share of the processor.</source>
        <translation>短いクリップでは 2 つ以上が有効です。それぞれがメモリとプロセッサーを使います。</translation>
    </message>
    <message>
        <source>Write &amp;markers as chapters</source>
        <translation>マーカーをチャプターとして書き込む(&amp;M)</translation>
    </message>
    <message>
        <source>Players then list the markers of a clip and jump to them. Clips for a platform have none.</source>
        <translation>プレーヤーでクリップのマーカーが一覧表示され、そこへ移動できます。配信サービス用のクリップには付きません。</translation>
    </message>
    <message>
        <source>Make small copies of &amp;large videos to look at</source>
        <translation>大きな動画の表示用に小さなコピーを作る(&amp;L)</translation>
    </message>
    <message>
        <source>Stepping and scrubbing then stay quick in videos that are large or have few keyframes. The copies lie in the cache, and exports always read the video itself.</source>
        <translation>大きな動画やキーフレームの少ない動画でも、コマ送りやスクラブがすばやくなります。コピーはキャッシュに置かれ、書き出しでは常に元の動画を読み込みます。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>Work on videos</source>
        <translation>動画の作業</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Clips without a folder</source>
        <translation>フォルダーのないクリップ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Kept to save time</source>
        <translation>時間節約のために保存</translation>
    </message>
    <message>
        <source>The shape of the sound, scenes, lists of frames and the like. It can be made anew at any time; what was not used for longest goes first, and work on videos is never part of it.</source>
        <translation>音声の波形、シーン、フレームのリストなどです。いつでも作り直せます。長く使われていないものから消え、動画の作業は含まれません。</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Keep at &amp;most</source>
        <translation>保存の上限(&amp;M)</translation>
    </message>
    <message>
        <source>Clear the cac&amp;he</source>
        <translation>キャッシュを消去(&amp;H)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>&amp;Work offline</source>
        <translation>オフラインで使う(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing in Reely may then open a connection, whatever else is chosen.</source>
        <translation>他の設定にかかわらず、Reely は一切の接続を開けなくなります。</translation>
    </message>
    <message>
        <source>Whom Reely contacts</source>
        <translation>Reely の接続先</translation>
    </message>
    <message>
        <source>{server}: for your account, from when you sign in until you sign out</source>
        <translation>{server}: アカウントのため。サインインからサインアウトまで</translation>
    </message>
    <message>
        <source>{server}: for a speech model, when you get one</source>
        <translation>{server}：音声認識モデルを入手するとき</translation>
    </message>
    <message>
        <source>{server}: is sent what is said in a video, where you agreed and it judges hooks</source>
        <translation>{server}: 同意があり、導入の判定を任せたとき、動画で話された内容を受け取ります</translation>
    </message>
    <message>
        <source>Nobody else. Videos, clips and all that is made of them stay on this computer.</source>
        <translation>ほかにはありません。動画、クリップ、それらから作られるものはすべて、このコンピューターに残ります。</translation>
    </message>
    <message>
        <source>Nobody else. Videos and clips stay on this computer.</source>
        <translation>ほかにはありません。動画とクリップはこのコンピューターに残ります。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Reely について</translation>
    </message>
    <message>
        <source>Reely is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Reely は GNU General Public License バージョン 3 以降の自由ソフトウェアです。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用しているソフトウェア</translation>
    </message>
    <message>
        <source>The FFmpeg that comes along is under the GNU General Public License.</source>
        <translation>付属の FFmpeg は GNU General Public License に基づいています。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データフォルダー</translation>
    </message>
    <message>
        <source>Open the &amp;data folder</source>
        <translation>データフォルダーを開く(&amp;D)</translation>
    </message>
    <message>
        <source>System information</source>
        <translation>システム情報</translation>
    </message>
    <message>
        <source>What somebody who helps wants to know: versions, encoders, graphics processors and folders. It holds the paths of your folders, and is sent to nobody.</source>
        <translation>サポートする人が知りたい情報です(バージョン、エンコーダー、グラフィックスプロセッサー、フォルダー)。フォルダーのパスを含みますが、どこにも送信されません。</translation>
    </message>
    <message>
        <source>&amp;Copy system information</source>
        <translation>システム情報をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>コピーしました。質問する場所に貼り付けてください。</translation>
    </message>
    <message>
        <source>Until that is mended, nothing chosen here is kept. Open the file and mend that line, or set the file aside: a copy stays beside it, and everything has its default again.</source>
        <translation>直すまで、ここで選んだ内容は保存されません。ファイルを開いてその行を直すか、ファイルを別名で残してください。コピーが隣に残り、すべて既定値に戻ります。</translation>
    </message>
    <message>
        <source>For example: {name}</source>
        <translation>例: {name}</translation>
    </message>
    <message>
        <source>{encoder}, not here</source>
        <translation>{encoder}(ここでは使えません)</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>1 つずつ</translation>
    </message>
    <message>
        <source>Up to {number}</source>
        <translation>最大 {number}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Looking who is signed in…</source>
        <translation>サインインを確認中…</translation>
    </message>
    <message>
        <source>Cutting videos needs no account. With one, a plan counts on all your computers, also while they are offline.</source>
        <translation>動画のカットにアカウントは必要ありません。アカウントがあると、プランがすべての自分のコンピューターで、オフラインの間も有効になります。</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>サーバー(&amp;V)</translation>
    </message>
    <message>
        <source>The address of the companion server, such as https://reely.example.org.</source>
        <translation>連携するサーバーのアドレスです(例: https://reely.example.org)。</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>メールアドレス(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>At least 8 characters, with a letter and a digit, and hard to guess.</source>
        <translation>英字と数字を含む 8 文字以上で、推測されにくいもの。</translation>
    </message>
    <message>
        <source>Your &amp;name, if you like</source>
        <translation>名前(任意)(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Make an account…</source>
        <translation>アカウントを作成(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Forgot the password…</source>
        <translation>パスワードを忘れた場合(&amp;F)…</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>アカウントを作成</translation>
    </message>
    <message>
        <source>&amp;Make the account</source>
        <translation>アカウントを作成(&amp;M)</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>パスワードをリセット</translation>
    </message>
    <message>
        <source>A letter will be sent there with a link to a new password.</source>
        <translation>新しいパスワードを設定するリンクを、そのアドレスにメールで送ります。</translation>
    </message>
    <message>
        <source>Send the &amp;letter</source>
        <translation>メールを送信(&amp;L)</translation>
    </message>
    <message>
        <source>I &amp;have the letter…</source>
        <translation>メールを受け取りました(&amp;H)…</translation>
    </message>
    <message>
        <source>Lin&amp;k from the letter</source>
        <translation>メールのリンク(&amp;K)</translation>
    </message>
    <message>
        <source>Copy the whole link. It works once; a newer letter takes its place.</source>
        <translation>リンクを全部コピーしてください。使えるのは一度だけで、新しいメールが届くと前のリンクは無効になります。</translation>
    </message>
    <message>
        <source>&amp;Set the password</source>
        <translation>パスワードを設定(&amp;S)</translation>
    </message>
    <message>
        <source>Send another &amp;letter…</source>
        <translation>メールをもう一度送信(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>No server is named: go back and name one.</source>
        <translation>サーバーが指定されていません。戻って指定してください。</translation>
    </message>
    <message>
        <source>Parts of the account</source>
        <translation>アカウントの項目</translation>
    </message>
    <message>
        <source>Overv&amp;iew</source>
        <translation>概要(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Code from the mail</source>
        <translation>メールのコード(&amp;C)</translation>
    </message>
    <message>
        <source>The address is not confirmed yet. A letter with a code of eight digits was sent there.</source>
        <translation>アドレスはまだ確認されていません。8 桁のコードを記したメールを送りました。</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>確認(&amp;O)</translation>
    </message>
    <message>
        <source>Send another &amp;letter</source>
        <translation>メールをもう一度送信(&amp;L)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>&amp;Larger plans…</source>
        <translation>上位のプラン(&amp;L)…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>&amp;Ask the server again</source>
        <translation>サーバーに再確認(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>サインアウト(&amp;S)</translation>
    </message>
    <message>
        <source>Sign out on all &amp;devices</source>
        <translation>すべてのデバイスでサインアウト(&amp;D)</translation>
    </message>
    <message>
        <source>At {server}</source>
        <translation>接続先: {server}</translation>
    </message>
    <message>
        <source>{email} at {server}</source>
        <translation>{email}、{server}</translation>
    </message>
    <message>
        <source>{tier}, until {day}</source>
        <translation>{tier}、{day} まで</translation>
    </message>
    <message>
        <source>Works offline until {day}.</source>
        <translation>{day} までオフラインで使えます。</translation>
    </message>
    <message>
        <source>The server has not confirmed the plan since {since}. Go online before {day}: after that the free plan counts.</source>
        <translation>{since} 以降、サーバーがプランを確認していません。{day} より前にオンラインにしてください。それ以降は無料プランになります。</translation>
    </message>
    <message>
        <source>The server has not confirmed the plan since {since}. The free plan counts until it does: go online.</source>
        <translation>{since} 以降、サーバーがプランを確認していません。確認されるまでは無料プランになります。オンラインにしてください。</translation>
    </message>
    <message>
        <source>{used} of {limit} clips</source>
        <translation>クリップ {limit} 個中 {used} 個</translation>
    </message>
    <message>
        <source>{used} clips, of which there may be any number</source>
        <translation>クリップ {used} 個(上限なし)</translation>
    </message>
    <message>
        <source>{used} of {limit} searches for hooks</source>
        <translation>導入の検索 {limit} 回中 {used} 回</translation>
    </message>
    <message>
        <source>{used} searches for hooks, of which there may be any number</source>
        <translation>導入の検索 {used} 回(上限なし)</translation>
    </message>
    <message>
        <source>Counted anew from {day} on.</source>
        <translation>{day} から数え直します。</translation>
    </message>
    <message>
        <source>{count} wait here to be handed over to the server.</source>
        <translation>サーバーへの報告待ちが {count} 件あります。</translation>
    </message>
    <message>
        <source>Without an account the free plan counts on this computer: {meters}. {resets}</source>
        <translation>アカウントがなければ、このコンピューターでは無料プランが適用されます: {meters}。{resets}</translation>
    </message>
    <message>
        <source>You are signed in until Reely is closed: {why}.</source>
        <translation>サインインは Reely を閉じるまで有効です。{why}。</translation>
    </message>
    <message>
        <source>Another letter was sent.</source>
        <translation>メールをもう一度送りました。</translation>
    </message>
    <message>
        <source>The address is confirmed.</source>
        <translation>アドレスを確認しました。</translation>
    </message>
    <message>
        <source>If there is such an account, a letter is on its way to it.</source>
        <translation>そのアカウントがあれば、メールが届きます。</translation>
    </message>
    <message>
        <source>The new password is set: sign in with it. Every device was signed out, and API keys are paused; make new ones.</source>
        <translation>新しいパスワードを設定しました。それでサインインしてください。すべてのデバイスがサインアウトされ、API キーは停止しています。新しいキーを作成してください。</translation>
    </message>
    <message>
        <source>Look into your mail: a letter tells how to go on.</source>
        <translation>メールを確認してください。続け方が書かれています。</translation>
    </message>
    <message>
        <source>It is signed out there.</source>
        <translation>ログアウトしました。</translation>
    </message>
    <message>
        <source>Every other place is signed out.</source>
        <translation>ほかのすべてをログアウトしました。</translation>
    </message>
    <message>
        <source>All that the server keeps is saved.</source>
        <translation>サーバーにあるものをすべて保存しました。</translation>
    </message>
    <message>
        <source>The account stays.</source>
        <translation>アカウントは残ります。</translation>
    </message>
    <message>
        <source>The profile is saved.</source>
        <translation>プロフィールを保存しました。</translation>
    </message>
    <message>
        <source>The password is changed, and every other place is signed out.</source>
        <translation>パスワードを変更し、ほかのすべてをログアウトしました。</translation>
    </message>
    <message>
        <source>A letter with a code is on its way to the new address.</source>
        <translation>コードを書いたメールを新しいアドレスに送りました。</translation>
    </message>
    <message>
        <source>The account has moved to the new address.</source>
        <translation>アカウントを新しいアドレスに移しました。</translation>
    </message>
    <message>
        <source>This computer has a new name.</source>
        <translation>このコンピューターの名前を変更しました。</translation>
    </message>
    <message>
        <source>The account has let go of it.</source>
        <translation>アカウントから外しました。</translation>
    </message>
    <message>
        <source>The key is made. Copy it now: it is not shown again.</source>
        <translation>キーを作成しました。二度と表示されないので、今すぐコピーしてください。</translation>
    </message>
    <message>
        <source>A new key takes its place. Copy it now: it is not shown again. The old one works for a day yet.</source>
        <translation>新しいキーに置き換えました。二度と表示されないので、今すぐコピーしてください。古いキーはあと 1 日使えます。</translation>
    </message>
    <message>
        <source>The key is revoked: what uses it is refused from now on.</source>
        <translation>キーを取り消しました。使っているものは今後拒否されます。</translation>
    </message>
    <message>
        <source>The key is copied.</source>
        <translation>キーをコピーしました。</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>サインアウトしました。</translation>
    </message>
    <message>
        <source>any number of</source>
        <translation>無制限の</translation>
    </message>
    <message>
        <source>choose a format of the video&apos;s own shape</source>
        <translation>動画と同じ縦横の形式を選んでください</translation>
    </message>
    <message>
        <source>choose a format of the video&apos;s own shape; {above} turns them</source>
        <translation>動画と同じ縦横の形式を選んでください。{above} では縦にできます</translation>
    </message>
    <message>
        <source>go online before then; everything that was made stays in any case</source>
        <translation>それまでにオンラインにしてください。作ったものはいずれにしても残ります</translation>
    </message>
    <message>
        <source>go online, so that the server can say what the others have left</source>
        <translation>ほかのデバイスの残りをサーバーが確認できるように、オンラインにしてください</translation>
    </message>
    <message>
        <source>go online, so that the server can say what the others have left; {above} holds {more} a month</source>
        <translation>ほかのデバイスの残りをサーバーが確認できるように、オンラインにしてください。{above} は月 {more} 個です</translation>
    </message>
    <message>
        <source>keep less of it</source>
        <translation>残す部分を短くしてください</translation>
    </message>
    <message>
        <source>keep less of it; {above} exports {minutes} minutes</source>
        <translation>残す部分を短くしてください。{above} は {minutes} 分まで書き出せます</translation>
    </message>
    <message>
        <source>keep less, or cut to the frame, which can be made smaller</source>
        <translation>残す部分を短くするか、小さくできるフレーム単位のカットを使ってください</translation>
    </message>
    <message>
        <source>keep less, or cut to the frame, which can be made smaller; {above} exports {more} MB</source>
        <translation>残す部分を短くするか、小さくできるフレーム単位のカットを使ってください。{above} は {more} MB まで書き出せます</translation>
    </message>
    <message>
        <source>set the ends by hand</source>
        <translation>両端を手で決めてください</translation>
    </message>
    <message>
        <source>set the ends by hand; {above} looks for them</source>
        <translation>両端を手で決めてください。{above} では探せます</translation>
    </message>
    <message>
        <source>the account&apos;s server was last reached on {day}; {tier} counts here until {until}</source>
        <translation>アカウントのサーバーに最後に接続したのは {day} です。{tier} はここでは {until} まで有効です</translation>
    </message>
    <message>
        <source>the clip gets larger than the {limit} MB that {tier} exports</source>
        <translation>クリップが、{tier} で書き出せる {limit} MB より大きくなります</translation>
    </message>
    <message>
        <source>the clip is longer than the {minutes} minutes that {tier} exports at a time</source>
        <translation>クリップが、{tier} で一度に書き出せる {minutes} 分より長くなっています</translation>
    </message>
    <message>
        <source>the server did not say what became of everything that was used</source>
        <translation>サーバーが、使った分すべての扱いを答えませんでした</translation>
    </message>
    <message>
        <source>the {limit} clips a month that {tier} holds are used; the next month begins on {day}</source>
        <translation>{tier} の月 {limit} 個のクリップを使い切りました。次の月は {day} に始まります</translation>
    </message>
    <message>
        <source>the {limit} hook searches a month that {tier} holds are used; the next month begins on {day}</source>
        <translation>{tier} の月 {limit} 回の導入の検索を使い切りました。次の月は {day} に始まります</translation>
    </message>
    <message>
        <source>what was made stays; this month&apos;s clips can be exported again</source>
        <translation>作ったものは残ります。今月のクリップはもう一度書き出せます</translation>
    </message>
    <message>
        <source>what was made stays; this month&apos;s clips can be exported again; {above} holds {more} clips a month</source>
        <translation>作ったものは残ります。今月のクリップはもう一度書き出せます。{above} は月 {more} 個です</translation>
    </message>
    <message>
        <source>this device has used its part of the {limit} a month that {tier} holds on all devices</source>
        <translation>このデバイスは、全デバイスで月 {limit} 個の {tier} のうち自分の分を使い切りました</translation>
    </message>
    <message>
        <source>wait until one has ended</source>
        <translation>どれかが終わるまで待ってください</translation>
    </message>
    <message>
        <source>wait until one has ended; {above} exports {more} at a time</source>
        <translation>どれかが終わるまで待ってください。{above} は同時に {more} 個書き出せます</translation>
    </message>
    <message>
        <source>what was found stays</source>
        <translation>見つけたものは残ります</translation>
    </message>
    <message>
        <source>what was found stays; {above} holds {more} searches a month</source>
        <translation>見つけたものは残ります。{above} は月 {more} 回です</translation>
    </message>
    <message>
        <source>write the captions into a file beside the clip</source>
        <translation>字幕をクリップの隣のファイルに書き出してください</translation>
    </message>
    <message>
        <source>write the captions into a file beside the clip; {above} burns them in</source>
        <translation>字幕をクリップの隣のファイルに書き出してください。{above} では焼き込めます</translation>
    </message>
    <message>
        <source>{tier} does not burn captions into the picture</source>
        <translation>{tier} では字幕を映像に焼き込めません</translation>
    </message>
    <message>
        <source>{tier} does not look for hooks</source>
        <translation>{tier} では導入を探せません</translation>
    </message>
    <message>
        <source>{tier} does not turn wide videos upright</source>
        <translation>{tier} では横長の動画を縦にできません</translation>
    </message>
    <message>
        <source>{tier} exports {limit} at a time, and so many are being written</source>
        <translation>{tier} で同時に書き出せるのは {limit} 個で、すでにその数を書き出しています</translation>
    </message>
    <message>
        <source>De&amp;vices</source>
        <translation>デバイス(&amp;V)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>ログイン中</translation>
    </message>
    <message>
        <source>Every place where this account is signed in. Whoever is signed out there needs the password.</source>
        <translation>このアカウントがログインしているすべての場所です。ログアウトすると、そこでは再びパスワードが必要になります。</translation>
    </message>
    <message>
        <source>Computers with Reely</source>
        <translation>Reely のあるコンピューター</translation>
    </message>
    <message>
        <source>The plan counts on these. One that you let go of keeps its videos and clips, and comes back when somebody signs in there again.</source>
        <translation>プランはこれらのコンピューターで有効です。外したコンピューターの動画とクリップはそのまま残り、もう一度ログインすると戻ります。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>&amp;Name of this computer</source>
        <translation>このコンピューターの名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Sign out there…</source>
        <translation>ログアウト…</translation>
    </message>
    <message>
        <source>Sign {name} out?</source>
        <translation>{name} をログアウトしますか?</translation>
    </message>
    <message>
        <source>Sign it out</source>
        <translation>ログアウトする</translation>
    </message>
    <message>
        <source>Sign &amp;out everywhere else…</source>
        <translation>ほかのすべてからログアウト(&amp;O)…</translation>
    </message>
    <message>
        <source>Sign out every place but this one?</source>
        <translation>ここ以外のすべてをログアウトしますか?</translation>
    </message>
    <message>
        <source>Sign them out</source>
        <translation>すべてログアウトする</translation>
    </message>
    <message>
        <source>Let go…</source>
        <translation>外す…</translation>
    </message>
    <message>
        <source>Let go of {name}?</source>
        <translation>{name} を外しますか?</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>Last used {moment}</source>
        <translation>最終使用: {moment}</translation>
    </message>
    <message>
        <source>Last used {moment}, from {address}</source>
        <translation>最終使用: {moment}、{address} から</translation>
    </message>
    <message>
        <source>{platform}, Reely {version}</source>
        <translation>{platform}、Reely {version}</translation>
    </message>
    <message>
        <source>{deed}: {name}</source>
        <translation>{deed}（{name}）</translation>
    </message>
    <message>
        <source>Securit&amp;y</source>
        <translation>セキュリティ(&amp;Y)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロフィール</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>タイムゾーン(&amp;T)</translation>
    </message>
    <message>
        <source>Months are counted in it. One that has begun ends as it began.</source>
        <translation>月の区切りに使われます。始まった月はそのまま終わります。</translation>
    </message>
    <message>
        <source>Address of a &amp;picture</source>
        <translation>画像のアドレス(&amp;P)</translation>
    </message>
    <message>
        <source>Save t&amp;he profile</source>
        <translation>プロフィールを保存(&amp;H)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>A new password signs out every other place.</source>
        <translation>新しいパスワードにすると、ほかのすべてがログアウトされます。</translation>
    </message>
    <message>
        <source>Curren&amp;t password</source>
        <translation>現在のパスワード(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新しいパスワード(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;hange the password</source>
        <translation>パスワードを変更(&amp;H)</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>A letter with a code goes to the new address. The account moves once that code is typed here, or the link in the letter is pressed.</source>
        <translation>新しいアドレスにコードを書いたメールが届きます。ここにコードを入力するか、メールのリンクを押すと、アカウントが移ります。</translation>
    </message>
    <message>
        <source>New e-&amp;mail address</source>
        <translation>新しいメールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>Pass&amp;word of the account</source>
        <translation>アカウントのパスワード(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>コードを送信(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code from the letter to the new address</source>
        <translation>新しいアドレスに届いたコード(&amp;C)</translation>
    </message>
    <message>
        <source>M&amp;ove the account</source>
        <translation>アカウントを移す(&amp;O)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>If something here was not you, change the password.</source>
        <translation>身に覚えのないものがあれば、パスワードを変更してください。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Show o&amp;lder</source>
        <translation>以前のものを表示(&amp;L)</translation>
    </message>
    <message>
        <source>{what}, by whoever runs the server</source>
        <translation>{what}（サーバーの運営者による）</translation>
    </message>
    <message>
        <source>The account was made</source>
        <translation>アカウントが作成されました</translation>
    </message>
    <message>
        <source>A sign-in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>A wrong password at signing in</source>
        <translation>ログインでのパスワードの誤り</translation>
    </message>
    <message>
        <source>Signing in was paused after wrong passwords</source>
        <translation>パスワードの誤りが続き、ログインが一時停止されました</translation>
    </message>
    <message>
        <source>A sign-out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Signed out on all devices</source>
        <translation>すべてのデバイスでログアウト</translation>
    </message>
    <message>
        <source>Other places were signed out</source>
        <translation>ほかの場所がログアウトされました</translation>
    </message>
    <message>
        <source>A stolen sign-in was used, and ended</source>
        <translation>盗まれたログインが使われ、終了されました</translation>
    </message>
    <message>
        <source>The address was confirmed</source>
        <translation>アドレスが確認されました</translation>
    </message>
    <message>
        <source>Another address was asked for</source>
        <translation>アドレスの変更が求められました</translation>
    </message>
    <message>
        <source>The account moved to another address</source>
        <translation>アカウントのアドレスが変わりました</translation>
    </message>
    <message>
        <source>A wrong password where it was asked for again</source>
        <translation>再入力でのパスワードの誤り</translation>
    </message>
    <message>
        <source>A new password was asked for by mail</source>
        <translation>メールで新しいパスワードが求められました</translation>
    </message>
    <message>
        <source>A new password was set by mail</source>
        <translation>メールで新しいパスワードが設定されました</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>パスワードが変更されました</translation>
    </message>
    <message>
        <source>The profile was changed</source>
        <translation>プロフィールが変更されました</translation>
    </message>
    <message>
        <source>An API key was made</source>
        <translation>API キーが作成されました</translation>
    </message>
    <message>
        <source>An API key was replaced</source>
        <translation>API キーが置き換えられました</translation>
    </message>
    <message>
        <source>An API key was revoked</source>
        <translation>API キーが取り消されました</translation>
    </message>
    <message>
        <source>A new computer was added</source>
        <translation>新しいコンピューターが加わりました</translation>
    </message>
    <message>
        <source>A computer was let go of</source>
        <translation>コンピューターが外されました</translation>
    </message>
    <message>
        <source>The data of the account was fetched</source>
        <translation>アカウントのデータが取り出されました</translation>
    </message>
    <message>
        <source>The account was asked to be deleted</source>
        <translation>アカウントの削除が求められました</translation>
    </message>
    <message>
        <source>The account was kept after all</source>
        <translation>アカウントの削除が取り消されました</translation>
    </message>
    <message>
        <source>What the account may do on the server was changed</source>
        <translation>サーバーでの権限が変更されました</translation>
    </message>
    <message>
        <source>The plan was changed</source>
        <translation>プランが変更されました</translation>
    </message>
    <message>
        <source>The limits of the plan were changed</source>
        <translation>プランの上限が変更されました</translation>
    </message>
    <message>
        <source>The account was disabled</source>
        <translation>アカウントが無効にされました</translation>
    </message>
    <message>
        <source>The account was enabled again</source>
        <translation>アカウントがまた有効にされました</translation>
    </message>
    <message>
        <source>A task of the server was tried again</source>
        <translation>サーバーの処理が再試行されました</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>利用状況(&amp;U)</translation>
    </message>
    <message>
        <source>Clips by month</source>
        <translation>月ごとのクリップ</translation>
    </message>
    <message>
        <source>Searches for hooks by month</source>
        <translation>月ごとの導入の検索</translation>
    </message>
    <message>
        <source>Clips from all computers</source>
        <translation>すべてのコンピューターのクリップ</translation>
    </message>
    <message>
        <source>What was exported on every computer of this account, the newest first.</source>
        <translation>このアカウントのすべてのコンピューターで書き出したもの(新しい順)。</translation>
    </message>
    <message>
        <source>Nothing was exported with this account yet.</source>
        <translation>このアカウントではまだ何も書き出していません。</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>さらに表示(&amp;M)</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>Waits for a computer</source>
        <translation>コンピューターを待っています</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Came to nothing</source>
        <translation>できませんでした</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>{month}: {count}</source>
        <translation>{month}: {count}</translation>
    </message>
    <message>
        <source>{title}. {months}</source>
        <translation>{title}。{months}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>{ended}: {why}</source>
        <translation>{ended}: {why}</translation>
    </message>
    <message>
        <source>API &amp;keys</source>
        <translation>API キー(&amp;K)</translation>
    </message>
    <message>
        <source>With a key, a script uses this account on the server without your password. It can do what you tick, and nothing else.</source>
        <translation>キーがあると、スクリプトはパスワードなしでサーバー上のこのアカウントを使えます。できるのは選んだことだけです。</translation>
    </message>
    <message>
        <source>The keys of this account</source>
        <translation>このアカウントのキー</translation>
    </message>
    <message>
        <source>There are no keys.</source>
        <translation>キーはありません。</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>キーを作成</translation>
    </message>
    <message>
        <source>&amp;Name, such as what it is for</source>
        <translation>名前(用途など)(&amp;N)</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>&amp;Lasts for</source>
        <translation>有効期間(&amp;L)</translation>
    </message>
    <message>
        <source>Make &amp;the key</source>
        <translation>キーを作成(&amp;T)</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>置き換え…</translation>
    </message>
    <message>
        <source>Make a key in place of {name}? The old one works for a day yet.</source>
        <translation>{name} を新しいキーに置き換えますか?古いキーはあと 1 日使えます。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>取り消し…</translation>
    </message>
    <message>
        <source>Revoke {name}? What uses it is refused at once.</source>
        <translation>{name} を取り消しますか?使っているものはすぐに拒否されます。</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Copy it now, and keep it where only you can read it: it is not shown again, here or anywhere else.</source>
        <translation>今すぐコピーして、自分だけが読める場所に保管してください。ここでもほかの場所でも二度と表示されません。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Done, I have kept it</source>
        <translation>保管しました(&amp;D)</translation>
    </message>
    <message>
        <source>This server gives no API keys.</source>
        <translation>このサーバーでは API キーを使えません。</translation>
    </message>
    <message>
        <source>A key needs a confirmed address: the overview asks for the code from the mail.</source>
        <translation>キーには確認済みのアドレスが必要です。概要で、メールのコードを入力できます。</translation>
    </message>
    <message>
        <source>The {tier} plan has no API keys; a larger one does.</source>
        <translation>{tier} プランに API キーはありません。上位のプランにはあります。</translation>
    </message>
    <message>
        <source>The new key: {name}</source>
        <translation>新しいキー: {name}</translation>
    </message>
    <message>
        <source>&amp;See the clips and jobs of this account</source>
        <translation>このアカウントのクリップとジョブを見る(&amp;S)</translation>
    </message>
    <message>
        <source>see clips and jobs</source>
        <translation>クリップとジョブを見る</translation>
    </message>
    <message>
        <source>&amp;Make jobs, run and cancel them</source>
        <translation>ジョブを作成、実行、中止する(&amp;M)</translation>
    </message>
    <message>
        <source>make, run and cancel jobs</source>
        <translation>ジョブを作成、実行、中止する</translation>
    </message>
    <message>
        <source>S&amp;ee what was used, month by month</source>
        <translation>月ごとの利用状況を見る(&amp;E)</translation>
    </message>
    <message>
        <source>see what was used</source>
        <translation>利用状況を見る</translation>
    </message>
    <message>
        <source>Have &amp;other programs told (webhooks)</source>
        <translation>ほかのプログラムに知らせる (Webhook)(&amp;O)</translation>
    </message>
    <message>
        <source>manage webhooks</source>
        <translation>Webhook を管理する</translation>
    </message>
    <message>
        <source>Ends in {preview}. May {scopes}.</source>
        <translation>末尾は {preview}。できること: {scopes}。</translation>
    </message>
    <message>
        <source>Made {day}.</source>
        <translation>{day} に作成。</translation>
    </message>
    <message>
        <source>Works until {day}.</source>
        <translation>{day} まで有効。</translation>
    </message>
    <message>
        <source>Was replaced, and works until {day}.</source>
        <translation>置き換え済み。{day} まで有効。</translation>
    </message>
    <message>
        <source>Ran out on {day}.</source>
        <translation>{day} に期限切れ。</translation>
    </message>
    <message>
        <source>Ended when the password was reset.</source>
        <translation>パスワードの再設定により無効。</translation>
    </message>
    <message>
        <source>Last used {day}.</source>
        <translation>最終使用 {day}。</translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>未使用。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n key(s) that work, as many as there can be. Revoke one to make another.</source>
        <translation>
            <numerusform>有効なキーが %n 個あり、これが上限です。別のキーを作成するには、どれかを取り消してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>All that the server keeps of this account, as a ZIP of files that people and programs can read. Passwords and keys are not in it, nor is anything of your videos: those never leave your computers.</source>
        <translation>サーバーにあるこのアカウントのすべてを、人もプログラムも読めるファイルの ZIP にします。パスワードやキーは含まれません。動画はコンピューターの外に出ないため、これにも含まれません。</translation>
    </message>
    <message>
        <source>Sav&amp;e all that the server keeps…</source>
        <translation>サーバーにあるものをすべて保存(&amp;E)…</translation>
    </message>
    <message>
        <source>Save all that the server keeps</source>
        <translation>サーバーにあるものをすべて保存</translation>
    </message>
    <message>
        <source>ZIP files</source>
        <translation>ZIP ファイル</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>アカウントの削除</translation>
    </message>
    <message>
        <source>In fourteen days the server deletes all that it keeps of this account. Until then it can be kept: sign in again, or press the link in the letter. Reely signs out here now. Videos, projects and clips on your computers stay as they are.</source>
        <translation>14 日後に、サーバーはこのアカウントについて保持しているものをすべて削除します。それまでは、もう一度ログインするか、メールのリンクを押せば取り消せます。ここでは今すぐログアウトします。コンピューターにある動画、プロジェクト、クリップはそのまま残ります。</translation>
    </message>
    <message>
        <source>Its passwo&amp;rd</source>
        <translation>アカウントのパスワード(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete the account…</source>
        <translation>アカウントを削除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete it in fourteen days, and sign out here now?</source>
        <translation>14 日後に削除し、ここでは今すぐログアウトしますか?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>K&amp;eep the account</source>
        <translation>アカウントを残す(&amp;E)</translation>
    </message>
    <message>
        <source>This account will be deleted on {day}, with all that the server keeps of it.</source>
        <translation>このアカウントは、サーバーにあるすべてとともに {day} に削除されます。</translation>
    </message>
    <message>
        <source>The account will be deleted on {day}. Sign in before then to keep it.</source>
        <translation>アカウントは {day} に削除されます。残すには、それまでにログインしてください。</translation>
    </message>
    <message>
        <source>The account will be deleted. Sign in before then to keep it.</source>
        <translation>アカウントは削除されます。残すには、それまでにログインしてください。</translation>
    </message>
    <message>
        <source>wide videos turned upright</source>
        <translation>横長の動画の縦型化</translation>
    </message>
    <message>
        <source>captions burnt into the picture</source>
        <translation>映像への字幕の焼き込み</translation>
    </message>
    <message>
        <source>the search for hooks</source>
        <translation>導入の検索</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>the first place in the server&apos;s queue</source>
        <translation>サーバーの順番待ちでの優先</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>With {features}.</source>
        <translation>含まれるもの: {features}。</translation>
    </message>
    <message>
        <source>Exports of up to {minutes} minutes and {size} MB, {count} at a time.</source>
        <translation>書き出しは {minutes} 分、{size} MB まで、同時に {count} 個。</translation>
    </message>
    <message>
        <source>there is no model {name}, neither by that name nor in a folder of that path</source>
        <translation>{name} というモデルは、その名前にもそのパスのフォルダーにもありません</translation>
    </message>
    <message>
        <source>the model {name} is not on this machine</source>
        <translation>モデル {name} はこのコンピューターにありません</translation>
    </message>
    <message>
        <source>the model {name} in {folder} is not whole</source>
        <translation>{folder} のモデル {name} は不完全です</translation>
    </message>
    <message>
        <source>the model in {folder} is for something else</source>
        <translation>{folder} のモデルは別の用途のものです</translation>
    </message>
    <message>
        <source>the model in {folder} cannot be used ({why})</source>
        <translation>{folder} のモデルを使えません({why})</translation>
    </message>
    <message>
        <source>the model that reads sentences cannot be used ({why})</source>
        <translation>文を読むモデルを使えません({why})</translation>
    </message>
    <message>
        <source>the model {name} hears English alone, not {language}</source>
        <translation>モデル {name} は英語専用で、{language} を認識できません</translation>
    </message>
    <message>
        <source>the model {name} hears English alone and translates nothing</source>
        <translation>モデル {name} は英語専用で、翻訳はできません</translation>
    </message>
    <message>
        <source>the model {name} is offered nowhere that Reely knows</source>
        <translation>モデル {name} の入手先が Reely には登録されていません</translation>
    </message>
    <message>
        <source>the list of models in {file} cannot be used ({why})</source>
        <translation>{file} のモデル一覧を使えません({why})</translation>
    </message>
    <message>
        <source>there is no model to recognise speech with on this machine</source>
        <translation>このコンピューターには音声を認識するモデルがありません</translation>
    </message>
    <message>
        <source>there is no model on this machine that hears {language}</source>
        <translation>このコンピューターには {language} を認識するモデルがありません</translation>
    </message>
    <message>
        <source>another program gets the model {name} at this moment</source>
        <translation>別のプログラムがモデル {name} を入手中です</translation>
    </message>
    <message>
        <source>{name} holds no model</source>
        <translation>{name} にモデルはありません</translation>
    </message>
    <message>
        <source>{name} holds no model: it lacks {files}</source>
        <translation>{name} にモデルはありません。{files} がありません</translation>
    </message>
    <message>
        <source>{file} in {name} is not what it should be</source>
        <translation>{name} の {file} の内容が正しくありません</translation>
    </message>
    <message>
        <source>{file} in {name} cannot be read ({why})</source>
        <translation>{name} の {file} を読み取れません({why})</translation>
    </message>
    <message>
        <source>the models in {folder} cannot be changed ({why})</source>
        <translation>{folder} のモデルを変更できません({why})</translation>
    </message>
    <message>
        <source>too little is spoken in the middle of {name} to measure by</source>
        <translation>{name} の中ほどでは、測定できるほど話されていません</translation>
    </message>
    <message>
        <source>there is nothing at {path}</source>
        <translation>{path} には何もありません</translation>
    </message>
    <message>
        <source>the program that listens ended with status {status} ({why})</source>
        <translation>音声を聞くプログラムがステータス {status} で終了しました({why})</translation>
    </message>
    <message>
        <source>the system ended the program that listens (signal {signal})</source>
        <translation>音声を聞くプログラムがシステムに終了されました(シグナル {signal})</translation>
    </message>
    <message>
        <source>listening was given up ({why})</source>
        <translation>音声の認識を中止しました({why})</translation>
    </message>
    <message>
        <source>there is no language {language} that Reely could hear</source>
        <translation>{language} という言語を Reely は認識できません</translation>
    </message>
    <message>
        <source>no transcript is written as {suffix}</source>
        <translation>{suffix} としては文字起こしを書き出せません</translation>
    </message>
    <message>
        <source>{name} is no transcript ({why})</source>
        <translation>{name} は文字起こしではありません({why})</translation>
    </message>
    <message>
        <source>{name} begins after the end of the recording, so it is the transcript of another one</source>
        <translation>{name} は録画の終わりより後から始まるため、別の録画の文字起こしです</translation>
    </message>
    <message>
        <source>{name} is too large for a transcript</source>
        <translation>{name} は文字起こしとしては大きすぎます</translation>
    </message>
    <message>
        <source>{name} is no file</source>
        <translation>{name} はファイルではありません</translation>
    </message>
    <message>
        <source>{name} holds no captions</source>
        <translation>{name} に字幕はありません</translation>
    </message>
    <message>
        <source>a part of Reely, {file}, cannot be read ({why})</source>
        <translation>Reely の一部である {file} を読み取れません({why})</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or not for long ({why})</source>
        <translation>{host} に接続できないか、接続が続きません({why})</translation>
    </message>
    <message>
        <source>{host} does not give {file}: {why}</source>
        <translation>{host} から {file} を取得できません: {why}</translation>
    </message>
    <message>
        <source>the server answers {status}</source>
        <translation>サーバーの応答は {status} です</translation>
    </message>
    <message>
        <source>it sends on to where nothing is encrypted</source>
        <translation>暗号化されていない場所に転送されます</translation>
    </message>
    <message>
        <source>what {host} gives is not the {file} that it should be</source>
        <translation>{host} から届いたものは、正しい {file} ではありません</translation>
    </message>
    <message>
        <source>there is no room for {megabytes} MB in {folder}</source>
        <translation>{folder} に {megabytes} MB の空きがありません</translation>
    </message>
    <message>
        <source>no speech found</source>
        <translation>話し声は見つかりませんでした</translation>
    </message>
    <message>
        <source>the graphics card could not be used, so the processor listened: {why}; {more}</source>
        <translation>グラフィックカードを使えなかったため、プロセッサーで認識しました: {why}。{more}</translation>
    </message>
    <message>
        <source>close other programs that use the card, or choose a smaller model</source>
        <translation>カードを使う他のプログラムを閉じるか、小さいモデルを選んでください</translation>
    </message>
    <message>
        <source>update the driver of the graphics card</source>
        <translation>グラフィックカードのドライバーを更新してください</translation>
    </message>
    <message>
        <source>install the card&apos;s libraries: reely[cuda]</source>
        <translation>カードのライブラリー reely[cuda] をインストールしてください</translation>
    </message>
    <message>
        <source>look at what `nvidia-smi` says of the card</source>
        <translation>`nvidia-smi` がカードについて何と言うか確認してください</translation>
    </message>
    <message>
        <source>`reely models list` names those that there are</source>
        <translation>`reely models list` で一覧を確認できます</translation>
    </message>
    <message>
        <source>get it with `reely models get {name}`, or choose another one</source>
        <translation>`reely models get {name}` で入手するか、別のモデルを選んでください</translation>
    </message>
    <message>
        <source>get it again with `reely models get {name}`, or import it</source>
        <translation>`reely models get {name}` で入手し直すか、読み込んでください</translation>
    </message>
    <message>
        <source>get one with `reely models get base`, or import one</source>
        <translation>`reely models get base` で入手するか、モデルを読み込んでください</translation>
    </message>
    <message>
        <source>import it with `reely models import PATH`; a source checkout gets it in its setup</source>
        <translation>`reely models import PATH` で読み込んでください。ソースのチェックアウトでは準備時に入手します</translation>
    </message>
    <message>
        <source>name the folder or an archive of a faster-whisper model, which holds model.bin</source>
        <translation>model.bin を含む faster-whisper モデルのフォルダーかアーカイブを指定してください</translation>
    </message>
    <message>
        <source>choose a model of many languages, such as base</source>
        <translation>base などの多言語モデルを選んでください</translation>
    </message>
    <message>
        <source>choose a smaller model if memory is short, or try again</source>
        <translation>メモリーが足りなければ小さいモデルを選ぶか、もう一度試してください</translation>
    </message>
    <message>
        <source>give an ISO 639-1 code, such as en or de</source>
        <translation>en や de などの ISO 639-1 コードを指定してください</translation>
    </message>
    <message>
        <source>end the name in .json, .srt, .vtt, .ass or .txt</source>
        <translation>名前の末尾を .json、.srt、.vtt、.ass、.txt のいずれかにしてください</translation>
    </message>
    <message>
        <source>give a JSON file as Whisper writes it, or captions</source>
        <translation>Whisper が書き出す形式の JSON ファイルか、字幕を指定してください</translation>
    </message>
    <message>
        <source>give the one of this recording</source>
        <translation>この録画の文字起こしを指定してください</translation>
    </message>
    <message>
        <source>give a JSON file as Whisper writes it, with segments and their words</source>
        <translation>Whisper が書き出す形式の、セグメントと単語を含む JSON ファイルを指定してください</translation>
    </message>
    <message>
        <source>give an .srt or .vtt file in which each caption has its times</source>
        <translation>各字幕に時刻のある .srt か .vtt ファイルを指定してください</translation>
    </message>
    <message>
        <source>check the network (https_proxy is honoured) and try again: it goes on where it was cut off</source>
        <translation>ネットワークを確認し(https_proxy は有効です)、もう一度試してください。中断したところから続きます</translation>
    </message>
    <message>
        <source>check whether the network wants a sign-in of its own first, or import it from elsewhere</source>
        <translation>ネットワーク自体へのサインインが必要でないか確認するか、別の場所から読み込んでください</translation>
    </message>
    <message>
        <source>update Reely, or get it elsewhere and import it</source>
        <translation>Reely を更新するか、別の場所で入手して読み込んでください</translation>
    </message>
    <message>
        <source>free some space</source>
        <translation>空き容量を増やしてください</translation>
    </message>
    <message>
        <source>check the drive, and whether that folder may be written to</source>
        <translation>ドライブと、そのフォルダーに書き込めるかどうかを確認してください</translation>
    </message>
    <message>
        <source>open a video in which somebody speaks there</source>
        <translation>中ほどで誰かが話している動画を開いてください</translation>
    </message>
    <message>
        <source>install Reely again</source>
        <translation>Reely をインストールし直してください</translation>
    </message>
    <message>
        <source>wait until it is done</source>
        <translation>終わるまで待ってください</translation>
    </message>
    <message>
        <source>captions cannot be drawn where there is no picture</source>
        <translation>映像がないため字幕を描けません</translation>
    </message>
    <message>
        <source>captions are drawn into the frames</source>
        <translation>フレームに字幕を描くため</translation>
    </message>
    <message>
        <source>the caption styles in {name} cannot be read ({why})</source>
        <translation>{name} の字幕スタイルを読み取れません({why})</translation>
    </message>
    <message>
        <source>the captions cannot be drawn ({why})</source>
        <translation>字幕を描けません({why})</translation>
    </message>
    <message>
        <source>the font {name} cannot be read ({why})</source>
        <translation>フォント {name} を読み取れません({why})</translation>
    </message>
    <message>
        <source>the fonts that captions are drawn with are not here</source>
        <translation>字幕用のフォントがありません</translation>
    </message>
    <message>
        <source>nothing is said in the clip, so there are no captions in it</source>
        <translation>クリップ内で何も話されていないため、字幕はありません</translation>
    </message>
    <message>
        <source>the captions leave out what no font of Reely has: {letters}</source>
        <translation>Reely のフォントにない文字は字幕に入りません: {letters}</translation>
    </message>
    <message>
        <source>{name} holds no words</source>
        <translation>{name} に言葉が入っていません</translation>
    </message>
    <message>
        <source>captions are wanted, and nobody has listened to this video yet</source>
        <translation>字幕が必要ですが、この動画はまだ聞き取られていません</translation>
    </message>
    <message>
        <source>listen to it first, or switch the captions off</source>
        <translation>先に聞き取るか、字幕をオフにしてください</translation>
    </message>
    <message>
        <source>`reely doctor` shows which ffmpeg is used; one with libass is needed</source>
        <translation>`reely doctor` で使用中の ffmpeg がわかります。libass 付きのものが必要です</translation>
    </message>
    <message>
        <source>no key for {provider} is kept</source>
        <translation>{provider} のキーが保存されていません</translation>
    </message>
    <message>
        <source>no model of {provider} is chosen</source>
        <translation>{provider} のモデルが選ばれていません</translation>
    </message>
    <message>
        <source>that is no key: it is empty, too long, or holds what keys do not</source>
        <translation>キーではありません。空か、長すぎるか、使えない文字が含まれています</translation>
    </message>
    <message>
        <source>{provider} would be sent the transcript, all that is said in the video, to {host}, and you have not agreed to that</source>
        <translation>{provider}({host})に動画の全文字起こしが送られますが、まだ同意していません</translation>
    </message>
    <message>
        <source>what is sent cannot be written down in {folder} ({why})</source>
        <translation>送る内容を {folder} に記録できません({why})</translation>
    </message>
    <message>
        <source>the instruct model gave up ({why})</source>
        <translation>言語モデルが処理を断念しました({why})</translation>
    </message>
    <message>
        <source>the instruct model in {folder} cannot be used ({why})</source>
        <translation>{folder} の言語モデルを使えません({why})</translation>
    </message>
    <message>
        <source>the model at {host} was given only {count} tokens of about {total}</source>
        <translation>{host} のモデルに届いたのは約 {total} トークン中 {count} だけです</translation>
    </message>
    <message>
        <source>what answers at {host} is no such provider</source>
        <translation>{host} で応答しているのはそのプロバイダーではありません</translation>
    </message>
    <message>
        <source>what answers at {host} is no such provider ({why})</source>
        <translation>{host} で応答しているのはそのプロバイダーではありません({why})</translation>
    </message>
    <message>
        <source>{host} answered more than any answer holds</source>
        <translation>{host} の応答が大きすぎます</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why})</source>
        <translation>{host} に接続できません({why})</translation>
    </message>
    <message>
        <source>{host} does not do what it was asked (it answered {status})</source>
        <translation>{host} が要求に応じません(応答: {status})</translation>
    </message>
    <message>
        <source>{host} does not take the key (it answered {status})</source>
        <translation>{host} がキーを受け付けません(応答: {status})</translation>
    </message>
    <message>
        <source>{host} has trouble, or was asked too often (it answered {status})</source>
        <translation>{host} に問題があるか、要求が多すぎます(応答: {status})</translation>
    </message>
    <message>
        <source>{host} took longer than {seconds} s to answer</source>
        <translation>{host} の応答に {seconds} 秒以上かかりました</translation>
    </message>
    <message>
        <source>agree with `reely providers agree {provider}`, or leave out --provider to have it judged on this machine</source>
        <translation>`reely providers agree {provider}` で同意するか、--provider を外してこのコンピューターで判定してください</translation>
    </message>
    <message>
        <source>check the address and the name of the model in the settings</source>
        <translation>設定のアドレスとモデル名を確認してください</translation>
    </message>
    <message>
        <source>check the address in the settings</source>
        <translation>設定のアドレスを確認してください</translation>
    </message>
    <message>
        <source>check the connection and the address, and that the server runs</source>
        <translation>接続とアドレス、サーバーが動いているかを確認してください</translation>
    </message>
    <message>
        <source>choose a smaller one in the setting instruct_model</source>
        <translation>設定 instruct_model で小さいものを選んでください</translation>
    </message>
    <message>
        <source>copy it anew from the provider&apos;s page, all of it and nothing else</source>
        <translation>プロバイダーのページから、過不足なくコピーし直してください</translation>
    </message>
    <message>
        <source>give it a longer context; in Ollama that is OLLAMA_CONTEXT_LENGTH</source>
        <translation>コンテキストを長くしてください。Ollama では OLLAMA_CONTEXT_LENGTH です</translation>
    </message>
    <message>
        <source>give it another one with `reely providers key`</source>
        <translation>`reely providers key` で別のキーを設定してください</translation>
    </message>
    <message>
        <source>give it with `reely providers key {provider}`</source>
        <translation>`reely providers key {provider}` で設定してください</translation>
    </message>
    <message>
        <source>name one with `reely settings set {provider}_model NAME`</source>
        <translation>`reely settings set {provider}_model NAME` で指定してください</translation>
    </message>
    <message>
        <source>name the folder of one with `reely settings set instruct_model FOLDER`</source>
        <translation>`reely settings set instruct_model FOLDER` でフォルダーを指定してください</translation>
    </message>
    <message>
        <source>the guide to providers tells how to make one: docs/how-to/use-a-provider.md</source>
        <translation>作り方はプロバイダーの案内にあります: docs/how-to/use-a-provider.md</translation>
    </message>
    <message>
        <source>try again later, and look whether the account there has credit</source>
        <translation>後でもう一度試し、そちらのアカウントの残高を確認してください</translation>
    </message>
    <message>
        <source>try again later, or choose a smaller model</source>
        <translation>後でもう一度試すか、小さいモデルを選んでください</translation>
    </message>
    <message>
        <source>there is no instruct model on this machine</source>
        <translation>このコンピューターには指示モデルがありません</translation>
    </message>
    <message>
        <source>its answer is no JSON</source>
        <translation>応答が JSON ではありません</translation>
    </message>
    <message>
        <source>its answer is no object</source>
        <translation>応答がオブジェクトではありません</translation>
    </message>
    <message>
        <source>there is no choice in its answer</source>
        <translation>応答に選択がありません</translation>
    </message>
    <message>
        <source>there is no content in its answer</source>
        <translation>応答に内容がありません</translation>
    </message>
    <message>
        <source>what it chose is no text</source>
        <translation>選ばれたものが文字ではありません</translation>
    </message>
    <message>
        <source>it is no model that writes text</source>
        <translation>文章を書くモデルではありません</translation>
    </message>
    <message>
        <source>it has no word for yes or no</source>
        <translation>「はい」「いいえ」にあたる語がありません</translation>
    </message>
    <message>
        <source>a language model chose it</source>
        <translation>言語モデルが選んだ</translation>
    </message>
    <message>
        <source>{provider} could not be asked, so this machine judged: {why}; {more}</source>
        <translation>{provider} に尋ねられなかったため、このコンピューターで判定しました: {why}。{more}</translation>
    </message>
    <message>
        <source>{provider} named nothing that can be used, so this machine judged</source>
        <translation>{provider} から使える答えがなかったため、このコンピューターで判定しました</translation>
    </message>
    <message>
        <source>the transcript was sent to {host}; what was sent is kept in {folder}</source>
        <translation>文字起こしを {host} に送りました。送った内容は {folder} にあります</translation>
    </message>
    <message>
        <source>{host} answered nothing usable about {count} of {parts} parts</source>
        <translation>{parts} 個のうち {count} 個の部分について、{host} から使える答えがありませんでした</translation>
    </message>
    <message>
        <source>it speaks of what you asked for</source>
        <translation>探している話題が出てくる</translation>
    </message>
    <message>
        <source>it opens with a question</source>
        <translation>問いかけで始まる</translation>
    </message>
    <message>
        <source>it opens on a scene: {line}</source>
        <translation>場面から始まる: {line}</translation>
    </message>
    <message>
        <source>it opens with a short line: {line}</source>
        <translation>短い一言で始まる: {line}</translation>
    </message>
    <message>
        <source>it turns after {seconds} s: {line}</source>
        <translation>{seconds} 秒で展開が変わる: {line}</translation>
    </message>
    <message>
        <source>it tells what happened, step by step</source>
        <translation>起きたことを順に語っている</translation>
    </message>
    <message>
        <source>somebody is heard speaking in it</source>
        <translation>誰かの言葉が出てくる</translation>
    </message>
    <message>
        <source>it ends on a short line: {line}</source>
        <translation>短い一言で終わる: {line}</translation>
    </message>
    <message>
        <source>it is said with more voice than the rest</source>
        <translation>ほかより声に力がある</translation>
    </message>
    <message>
        <source>there is a pause before it and one after it</source>
        <translation>前後に間がある</translation>
    </message>
    <message>
        <source>it stands by itself</source>
        <translation>それだけで完結する</translation>
    </message>
    <message>
        <source>it is not of the length that was asked for</source>
        <translation>希望の長さではない</translation>
    </message>
    <message>
        <source>it cannot be cut out in a pause</source>
        <translation>間で切り出せない</translation>
    </message>
    <message>
        <source>it begins or breaks off inside a sentence</source>
        <translation>文の途中で始まるか終わる</translation>
    </message>
    <message>
        <source>it begins with a word that points back to what is left out</source>
        <translation>切り落とした部分を指す言葉で始まる</translation>
    </message>
    <message>
        <source>much of it is silence</source>
        <translation>無音が多い</translation>
    </message>
    <message>
        <source>it speaks of the recording itself, such as greetings or thanks</source>
        <translation>あいさつやお礼など、収録そのものの話である</translation>
    </message>
    <message>
        <source>it uses many big words</source>
        <translation>大げさな言葉が多い</translation>
    </message>
    <message>
        <source>it is long for a clip</source>
        <translation>クリップとしては長い</translation>
    </message>
    <message>
        <source>it is short for a clip</source>
        <translation>クリップとしては短い</translation>
    </message>
    <message>
        <source>its first sentence is long</source>
        <translation>最初の文が長い</translation>
    </message>
    <message>
        <source>its last sentence is long</source>
        <translation>最後の文が長い</translation>
    </message>
    <message>
        <source>nothing in it clearly turns</source>
        <translation>はっきりした展開がない</translation>
    </message>
    <message>
        <source>its first line asks for some patience</source>
        <translation>出だしに少し時間がかかる</translation>
    </message>
    <message>
        <source>it explains as much as it tells</source>
        <translation>語るより説明が多い</translation>
    </message>
    <message>
        <source>its end could be stronger</source>
        <translation>終わりがやや弱い</translation>
    </message>
    <message>
        <source>the talk goes on in the same vein around it</source>
        <translation>前後も同じ調子の話が続く</translation>
    </message>
    <message>
        <source>nothing new is left, so what was kept or rejected before is offered again</source>
        <translation>新しいものは残っていないため、以前に採用または却下したものをもう一度示します</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>文字起こし(&amp;T)</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>話していること</translation>
    </message>
    <message>
        <source>{go} goes to a word, {remove} removes it or brings it back, {spell} corrects its spelling.</source>
        <translation>{go} で言葉へ移動、{remove} で削除または復元、{spell} で表記を修正します。</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>もう一度聞き取る</translation>
    </message>
    <message>
        <source>Have this computer listen, and cut the clip by its words.</source>
        <translation>このコンピューターが聞き取り、言葉でクリップを編集できます。</translation>
    </message>
    <message>
        <source>There is no speech model on this computer. Get one, which takes some minutes, or take the words from a file.</source>
        <translation>このコンピューターには音声モデルがありません。数分かけて入手するか、ファイルから言葉を取り込んでください。</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>モデルを入手…</translation>
    </message>
    <message>
        <source>Nobody speaks in this video.</source>
        <translation>この動画では誰も話していません。</translation>
    </message>
    <message>
        <source>Model and language</source>
        <translation>モデルと言語</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>最良のもの</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Found by ear</source>
        <translation>自動判別</translation>
    </message>
    <message>
        <source>language found by ear</source>
        <translation>言語は自動判別</translation>
    </message>
    <message>
        <source>Translate to English</source>
        <translation>英語に翻訳</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <source>More about the transcript</source>
        <translation>文字起こしのその他の操作</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Correct the spelling…</source>
        <translation>表記を修正…</translation>
    </message>
    <message>
        <source>New clip of these words</source>
        <translation>この言葉で新しいクリップ</translation>
    </message>
    <message>
        <source>Spelling; Enter keeps it, Esc leaves the word as it is</source>
        <translation>表記。Enter で確定、Esc でそのままにします</translation>
    </message>
    <message>
        <source>Find what is said</source>
        <translation>話していることを検索</translation>
    </message>
    <message>
        <source>Write this instead</source>
        <translation>代わりに書く言葉</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の言葉</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Not said here</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Pauses that could go; Enter goes to one, Delete removes it</source>
        <translation>取り除ける間。Enter で移動、Delete で削除します</translation>
    </message>
    <message>
        <source>List the pauses</source>
        <translation>間を一覧表示</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>filled pause</source>
        <translation>言いよどみ</translation>
    </message>
    <message>
        <source>filler word</source>
        <translation>つなぎ言葉</translation>
    </message>
    <message>
        <source>long silence</source>
        <translation>長い沈黙</translation>
    </message>
    <message>
        <source>Take what is said from a file</source>
        <translation>話していることをファイルから取り込む</translation>
    </message>
    <message>
        <source>Transcripts and captions</source>
        <translation>文字起こしと字幕</translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation>文字起こしを保存</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Words with their times</source>
        <translation>時刻付きの言葉</translation>
    </message>
    <message>
        <source>{model}, {language}</source>
        <comment>a model and a language</comment>
        <translation>{model}、{language}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <comment>a file with words</comment>
        <translation>{name} から</translation>
    </message>
    <message>
        <source>{share} % sure of this word</source>
        <translation>この言葉の確信度 {share} %</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place}/{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>間 %n か所</numerusform>
        </translation>
    </message>
    <message>
        <source>{pauses}, {seconds} s</source>
        <translation>{pauses}、{seconds} 秒</translation>
    </message>
    <message>
        <source>{kind}, {seconds} s</source>
        <translation>{kind}、{seconds} 秒</translation>
    </message>
    <message>
        <source>&amp;Who judges what is worth a clip</source>
        <translation>クリップに値するかを判定するもの(&amp;W)</translation>
    </message>
    <message>
        <source>Reely&apos;s own rules</source>
        <translation>Reely 独自の規則</translation>
    </message>
    <message>
        <source>A small model on this computer</source>
        <translation>このコンピューターの小さなモデル</translation>
    </message>
    <message>
        <source>A server like OpenAI&apos;s, or Ollama</source>
        <translation>OpenAI 互換のサーバーまたは Ollama</translation>
    </message>
    <message>
        <source>Anthropic&apos;s server</source>
        <translation>Anthropic のサーバー</translation>
    </message>
    <message>
        <source>A language model reads what is said, and names sentences. Reely checks them and cuts by itself; where the server cannot be asked, Reely&apos;s own rules judge.</source>
        <translation>言語モデルが話された内容を読み、文を選びます。Reely がそれを確かめ、切り出しは自分で行います。サーバーに尋ねられないときは Reely 独自の規則が判定します。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>このコンピューターから何も送られません。</translation>
    </message>
    <message>
        <source>A model reads the best stretches that Reely&apos;s own rules find. Nothing leaves this computer.</source>
        <translation>Reely 独自の規則が見つけた最良の箇所をモデルが読みます。このコンピューターから何も送られません。</translation>
    </message>
    <message>
        <source>&amp;Folder of the model</source>
        <translation>モデルのフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>An instruct model in the form of CTranslate2, with its tokenizer.json. The guide to providers tells how to make one.</source>
        <translation>CTranslate2 形式の指示モデルと、その tokenizer.json です。作り方はプロバイダーの手引きにあります。</translation>
    </message>
    <message>
        <source>&amp;Address of the server</source>
        <translation>サーバーのアドレス(&amp;A)</translation>
    </message>
    <message>
        <source>On this computer: Ollama at http://127.0.0.1:11434/v1, LM Studio at http://127.0.0.1:1234/v1</source>
        <translation>このコンピューターでは: Ollama は http://127.0.0.1:11434/v1、LM Studio は http://127.0.0.1:1234/v1</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Without the name of a model nobody can be asked.</source>
        <translation>モデルの名前がないと、尋ねることができません。</translation>
    </message>
    <message>
        <source>There are: {models}</source>
        <translation>使えるもの: {models}</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Try and keep it</source>
        <translation>試して保存(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;orget the key</source>
        <translation>キーを消去(&amp;O)</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>A key for {host} lies in the keychain of this system.</source>
        <translation>{host} のキーはこのシステムのキーチェーンにあります。</translation>
    </message>
    <message>
        <source>There is no key for {host}.</source>
        <translation>{host} のキーはありません。</translation>
    </message>
    <message>
        <source>&amp;Send what is said in a video</source>
        <translation>動画で話された内容を送る(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send what is said in a video to {host}</source>
        <translation>動画で話された内容を {host} に送る(&amp;S)</translation>
    </message>
    <message>
        <source>Without this nothing is sent. What is sent are the words and how long each sentence lasts, when hooks are looked for: no sound, no picture, no name.</source>
        <translation>これがなければ何も送られません。送られるのは導入を探すときの言葉と各文の長さだけで、音声、映像、名前は送られません。</translation>
    </message>
    <message>
        <source>This server is on this computer, so nothing leaves it.</source>
        <translation>このサーバーはこのコンピューターにあるため、外へは何も送られません。</translation>
    </message>
    <message>
        <source>Show what was s&amp;ent</source>
        <translation>送った内容を表示(&amp;E)</translation>
    </message>
    <message>
        <source>Captions</source>
        <comment>a tab</comment>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Captions of the exported clips</source>
        <translation>書き出すクリップの字幕</translation>
    </message>
    <message>
        <source>No captions</source>
        <translation>字幕なし</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>映像の中</translation>
    </message>
    <message>
        <source>In a file beside the clip</source>
        <translation>クリップの横のファイル</translation>
    </message>
    <message>
        <source>In the picture, and in a file</source>
        <translation>映像の中とファイルの両方</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>聞き取る</translation>
    </message>
    <message>
        <source>Nobody has listened to this video yet, so it is not known what is said in it.</source>
        <translation>この動画はまだ聞き取られていないため、何が話されているか分かりません。</translation>
    </message>
    <message>
        <source>Reely is listening. The captions appear once it is done.</source>
        <translation>聞き取っています。終わると字幕が表示されます。</translation>
    </message>
    <message>
        <source>Nothing is said in this video.</source>
        <translation>この動画では何も話されていません。</translation>
    </message>
    <message>
        <source>Write them into a file instead</source>
        <translation>代わりにファイルへ書き出す</translation>
    </message>
    <message>
        <source>Style of the captions</source>
        <translation>字幕のスタイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Word being said</source>
        <translation>話している語</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>文字の色</translation>
    </message>
    <message>
        <source>Colour of the word being said</source>
        <translation>話している語の色</translation>
    </message>
    <message>
        <source>As in the style</source>
        <translation>スタイルのとおり</translation>
    </message>
    <message>
        <source>How high the captions stand. They stay where the apps of the platforms lay nothing over them.</source>
        <translation>字幕の高さ。各プラットフォームのアプリが何も重ねない範囲に収まります。</translation>
    </message>
    <message>
        <source>Like this</source>
        <comment>two words in which the styles are shown</comment>
        <translation>こんな 字幕</translation>
    </message>
    <message>
        <source>Word highlight</source>
        <translation>語の強調</translation>
    </message>
    <message>
        <source>Word box</source>
        <translation>語の枠</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>縁取り</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>カラオケ</translation>
    </message>
    <message>
        <source>One word at a time</source>
        <translation>一語ずつ</translation>
    </message>
    <message>
        <source>Soft box</source>
        <translation>やわらかい枠</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>下部テロップ</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>シンプル</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{tier} does not draw captions into the picture; a file beside the clip is always there for you.</source>
        <translation>{tier}では映像に字幕を入れられません。クリップの横のファイルにはいつでも書き出せます。</translation>
    </message>
    <message>
        <source>No font of Reely has these letters, so they are left out of the picture: {letters}</source>
        <translation>Reely のどのフォントにもない文字のため、映像には入りません: {letters}</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>What listens on this computer</source>
        <translation>このコンピューターで聞き取るもの</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>&amp;Model that listens</source>
        <translation>聞き取るモデル(&amp;M)</translation>
    </message>
    <message>
        <source>A model that does not hear the language that is spoken is passed over.</source>
        <translation>話されている言語を聞き取れないモデルは使われません。</translation>
    </message>
    <message>
        <source>&amp;Language that is spoken</source>
        <translation>話されている言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Put what is said into English</source>
        <translation>話を英語にする(&amp;P)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>音声モデル</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>はい、削除します</translation>
    </message>
    <message>
        <source>Remove {name}? That frees {size}.</source>
        <translation>{name} を削除しますか?{size} の空きができます。</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>もう一度ダウンロードできます。</translation>
    </message>
    <message>
        <source>It cannot be downloaded again from here.</source>
        <translation>ここからもう一度ダウンロードすることはできません。</translation>
    </message>
    <message>
        <source>It is the one that listens; then the best of the others does.</source>
        <translation>今これが聞き取りに使われています。削除後は残りの最良のものが使われます。</translation>
    </message>
    <message>
        <source>From a folder or a file</source>
        <translation>フォルダーまたはファイルから</translation>
    </message>
    <message>
        <source>&amp;Import a folder…</source>
        <translation>フォルダーを取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;file…</source>
        <translation>ファイルを取り込む(&amp;F)…</translation>
    </message>
    <message>
        <source>For a computer without a network: the folder, or a ZIP or TAR archive, of any model for faster-whisper.</source>
        <translation>ネットワークのないコンピューター向け:faster-whisper 用のモデルのフォルダー、または ZIP や TAR のアーカイブ。</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>音声モデルを選択</translation>
    </message>
    <message>
        <source>Models and archives</source>
        <translation>モデルとアーカイブ</translation>
    </message>
    <message>
        <source>The best that is here</source>
        <translation>ここにある最良のもの</translation>
    </message>
    <message>
        <source>The best that is here: {name}</source>
        <translation>ここにある最良のもの: {name}</translation>
    </message>
    <message>
        <source>{name}, not here</source>
        <translation>{name}(ここにありません)</translation>
    </message>
    <message>
        <source>{name}, recommended for this computer</source>
        <translation>{name}(このコンピューターにおすすめ)</translation>
    </message>
    <message>
        <source>Reads sentences, for hooks</source>
        <translation>文を読み取る(導入用)</translation>
    </message>
    <message>
        <source>Judges hooks</source>
        <translation>導入を判定する</translation>
    </message>
    <message>
        <source>English alone</source>
        <translation>英語のみ</translation>
    </message>
    <message>
        <source>a hundred languages</source>
        <translation>約百の言語</translation>
    </message>
    <message>
        <source>licence {licence}</source>
        <translation>ライセンス {licence}</translation>
    </message>
    <message>
        <source>from {place}</source>
        <translation>入手元 {place}</translation>
    </message>
    <message>
        <source>a model of your own</source>
        <translation>自分のモデル</translation>
    </message>
    <message>
        <source>On this computer.</source>
        <translation>このコンピューターにあります。</translation>
    </message>
    <message>
        <source>Not on this computer.</source>
        <translation>このコンピューターにはありません。</translation>
    </message>
    <message>
        <source>On this computer, in the source checkout of Reely.</source>
        <translation>このコンピューターの Reely のソースコードの中にあります。</translation>
    </message>
    <message>
        <source>Not whole. Download it again, or remove it.</source>
        <translation>不完全です。もう一度ダウンロードするか、削除してください。</translation>
    </message>
    <message>
        <source>{came} of {size} have come.</source>
        <translation>{size} のうち {came} が届いています。</translation>
    </message>
    <message>
        <source>It is not offered for download, and can be imported.</source>
        <translation>ダウンロードは提供されておらず、取り込むことができます。</translation>
    </message>
    <message>
        <source>Not measured here yet.</source>
        <translation>ここではまだ測定されていません。</translation>
    </message>
    <message>
        <source>An hour of speech takes about {time}, measured with {spoken} of it on {device}.</source>
        <translation>1 時間の話に約 {time}({device}で {spoken} の話を測定)。</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Recommended is the largest model that the memory holds and the processors or the card are made for. Larger ones hear better and take longer.</source>
        <translation>おすすめは、メモリーに収まり、プロセッサーやカードに見合う最大のモデルです。大きいものほどよく聞き取り、時間がかかります。</translation>
    </message>
    <message>
        <source>“Measure” lets a model listen to the minute in the middle of the open video. Whenever a model has listened, that is measured, too.</source>
        <translation>「測定」は、開いている動画の中ほどの 1 分をモデルに聞き取らせます。モデルが聞き取りをしたときも測定されます。</translation>
    </message>
    <message>
        <source>Open a video in which somebody speaks, to measure how long a model takes.</source>
        <translation>モデルにかかる時間を測定するには、誰かが話している動画を開いてください。</translation>
    </message>
    <message>
        <source>Reely works offline, so nothing can be downloaded; see Network.</source>
        <translation>Reely はオフラインで動作しているため、ダウンロードできません。「ネットワーク」をご覧ください。</translation>
    </message>
    <message>
        <source>{free} are free where models lie.</source>
        <translation>モデルの保存場所の空きは {free} です。</translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>プロセッサー %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>{processors}, {memory} GB of memory.</source>
        <translation>{processors}、メモリー {memory} GB。</translation>
    </message>
    <message>
        <source>No graphics card of NVIDIA&apos;s was found, so the processor listens; cards of other makers cannot be used.</source>
        <translation>NVIDIA のグラフィックカードが見つからないため、プロセッサーが聞き取ります。他社のカードは使えません。</translation>
    </message>
    <message>
        <source>The driver for graphics cards of NVIDIA&apos;s tells of none, so the processor listens. Update it, or look at what “nvidia-smi” says.</source>
        <translation>NVIDIA のドライバーがグラフィックカードを報告しないため、プロセッサーが聞き取ります。ドライバーを更新するか、「nvidia-smi」の表示を確認してください。</translation>
    </message>
    <message>
        <source>The graphics card {card} lacks its libraries, so the processor listens. Install them with “{command}”.</source>
        <translation>グラフィックカード {card} のライブラリーがないため、プロセッサーが聞き取ります。「{command}」でインストールしてください。</translation>
    </message>
    <message>
        <source>The graphics card {card} with {memory} GB is tried first; where it fails, the processor listens.</source>
        <translation>まずグラフィックカード {card}({memory} GB)を試し、うまくいかなければプロセッサーが聞き取ります。</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
</context>
</TS>
